import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseEnv, stripVTControlCharacters } from 'node:util';
import { until } from '../../process/deadline.js';

// a terminal of its own, on machines that may be busy
jest.setTimeout(60_000);

const program = fileURLToPath(new URL('../../dist/console/main.js', import.meta.url));
const url = 'postgres://gatehouse:s3cret@127.0.0.1:1/gatehouse';
const keys = { enter: '\r', down: '\x1b[B', ctrlC: '\x03', ctrlD: '\x04', clear: '\x15' };

/** Somebody at a terminal of 80 columns, which util-linux' `script` makes. */
class Terminal {
  private readonly child: ChildProcessWithoutNullStreams;
  private readonly ended: Promise<unknown>;
  private shown = '';

  constructor(folder: string, words: string) {
    const typed = `stty cols 80 rows 24; "${process.execPath}" "${program}" setup ${words}`;
    const env = { PATH: process.env['PATH'], TERM: 'xterm' };
    this.child = spawn('script', ['-qec', typed, '/dev/null'], { cwd: folder, env });
    this.ended = new Promise((resolve) => this.child.once('close', resolve));
    this.child.once('error', ({ message }) => (this.shown += `${message} (Debian has it in bsdutils)`));
    this.child.stdout.on(
      'data',
      (piece: Buffer) => (this.shown += stripVTControlCharacters(piece.toString())),
    );
  }

  get all(): string {
    return this.shown;
  }

  /** Waits until it is asked, and answers; what was shown before does not count any more. */
  async answer(asked: string, ...typed: string[]): Promise<void> {
    await this.until(asked);
    for (const each of typed) this.child.stdin.write(each);
  }

  async until(said: string): Promise<void> {
    const from = this.at;
    const isSaid = () => Promise.resolve(this.shown.includes(said, from));
    await until(isSaid, {
      what: `"${said}" after ${this.shown.slice(-400)}`,
      deadlineMs: 20_000,
      everyMs: 20,
    });
    this.at = this.shown.indexOf(said, from) + said.length;
  }
  private at = 0;

  code(): Promise<unknown> {
    return this.ended;
  }

  leave(): void {
    this.child.kill();
  }
}

let folder: string;
let terminal: Terminal;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gatehouse-terminal-'));
});
afterEach(() => {
  terminal.leave();
  rmSync(folder, { recursive: true });
});

const written = () => join(folder, '.env');
const fixed = '--set ENABLE_BILLING=true --set ENABLE_HITL=false --set ENABLE_SCORING_PRO=false';

describe('setup in a terminal', () => {
  it('takes what is typed, asks again for what will not do, and writes a file for this user alone', async () => {
    terminal = new Terminal(folder, fixed);
    await terminal.answer('What is it for?', keys.down, keys.enter);
    for (const name of ['HOST', 'PORT', 'WEB_PORT', 'API_URL', 'TRUST_PROXY'])
      await terminal.answer(`(${name})`, keys.enter);
    await terminal.answer('(DATABASE_URL)', 'mysql://nobody', keys.enter);
    await terminal.answer('DATABASE_URL: expected a postgres:// URL', keys.clear, url, keys.enter);
    await terminal.answer('(DATABASE_MIGRATION_URL)', keys.enter);
    await terminal.answer('(DATABASE_NOTIFY)', 'n');
    await terminal.answer('(REDIS_URL)', keys.enter);
    await terminal.answer('(AUTH_ISSUER)', keys.enter);
    await terminal.answer('(SESSION_SECRET)', keys.enter);
    await terminal.answer('(ENABLE_BILLING_STREAM)', 'y');
    await terminal.answer('(ENABLE_INGESTION)', 'n');
    await terminal.answer('(ENABLE_BETA_DASHBOARD)', 'n');
    await terminal.answer('Write this?', 'y');
    await terminal.answer('Make the first operator now?', 'n');
    await terminal.answer('Make the first tenant now?', 'n');
    expect(await terminal.code()).toBe(0);
    expect(parseEnv(readFileSync(written(), 'utf8'))).toMatchObject({
      ...{ DATABASE_URL: url, DATABASE_NOTIFY: 'false', ENABLE_BILLING_STREAM: 'true' },
    });
    expect(statSync(written()).mode & 0o777).toBe(0o600);
    expect(terminal.all).not.toContain('s3cret');
  });

  it.each([
    ['Ctrl-C', keys.ctrlC],
    ['Ctrl-D', keys.ctrlD],
  ])('is left by %s, and has written nothing', async (_, key) => {
    terminal = new Terminal(folder, '--profile production');
    await terminal.answer('(HOST)', keys.enter);
    await terminal.answer('(PORT)', key);
    await terminal.until('Cancelled. Nothing was written.');
    expect([await terminal.code(), existsSync(written())]).toEqual([1, false]);
  });
});
