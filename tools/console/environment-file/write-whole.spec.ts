import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EnvironmentFile } from './environment-file.js';

const built = new URL('../../dist/console/environment-file/write-whole.js', import.meta.url).href;
const lines = (value: string) => `A=${value}\n`.repeat(20_000);
const [old, next] = [lines('old'), lines('new')];

/** Writes, and is killed by itself in the middle of the call of this number; half of a write is done by then. */
const mortal = `
  import * as fs from 'node:fs';
  import { writeWhole } from ${JSON.stringify(built)};
  const [path, at, text] = process.argv.slice(1);
  let calls = 0;
  const killed = new Proxy(fs, { get: (target, name) => (...given) => {
    if (++calls < Number(at)) return target[name](...given);
    if (name === 'writeSync') target.writeSync(given[0], given[1], 0, given[1].length >> 1);
    else if (calls % 2) target[name](...given);
    process.kill(process.pid, 'SIGKILL');
    for (;;);
  } });
  writeWhole(path, fs.readFileSync(text, 'utf8'), { fs: killed });
  process.stdout.write(String(calls));
`;

describe('a file that is written whole', () => {
  let folder: string;
  let path: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'gatehouse-environment-'));
    path = join(folder, '.env');
    writeFileSync(path, old);
    writeFileSync(join(folder, 'next'), next);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const write = (at: number) =>
    spawnSync(
      process.execPath,
      ['--input-type=module', '-e', mortal, path, String(at), join(folder, 'next')],
      {
        encoding: 'utf8',
        timeout: 20_000,
      },
    );
  const names = () => readdirSync(folder).sort();

  it('is the old one or the new one, wherever the writer is killed, a hundred times', () => {
    const steps = Number(write(Infinity).stdout);
    expect(steps).toBeGreaterThan(7);
    const seen = new Set<string>();
    let leftovers = 0;
    for (let kill = 0; kill < 100; kill += 1) {
      writeFileSync(path, old);
      expect(write((kill % steps) + 1).signal).toBe('SIGKILL');
      const found = readFileSync(path, 'utf8');
      expect(found === old || found === next).toBe(true);
      seen.add(found);
      leftovers += names().length - 2;
    }
    expect([seen.size, leftovers > 0]).toEqual([2, true]);
    // the next run that is left alone tidies up
    write(Infinity);
    expect([names(), readFileSync(path, 'utf8') === next]).toEqual([['.env', 'next'], true]);
  }, 120_000);
});

describe('the environment’s file', () => {
  let folder: string;
  let path: string;
  const set = (value: string) => new Map([['A', value]]);

  beforeAll(() => void process.umask(0o022));
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'gatehouse-environment-'));
    path = join(folder, '.env');
  });
  afterEach(() => {
    chmodSync(folder, 0o700);
    rmSync(folder, { recursive: true, force: true });
  });

  it('can be read by its owner alone, new or not', () => {
    EnvironmentFile.read(path).save(set('1'));
    expect([statSync(path).mode & 0o777, readFileSync(path, 'utf8')]).toEqual([
      0o600,
      expect.stringMatching(/^# Written by .*\nA=1\n$/),
    ]);
    chmodSync(path, 0o644);
    EnvironmentFile.read(path).save(set('2'));
    expect([statSync(path).mode & 0o777, EnvironmentFile.read(path).variables]).toEqual([0o600, { A: '2' }]);
  });

  it('is neither followed nor replaced where it is a link', () => {
    writeFileSync(join(folder, 'shared'), 'A=1\n');
    symlinkSync('shared', path);
    expect(() => EnvironmentFile.read(path)).toThrow(/is a link\. Name the file that it leads to/);
  });

  it('is not written over a change that was made meanwhile', () => {
    writeFileSync(path, 'A=1\n');
    const file = EnvironmentFile.read(path);
    writeFileSync(path, 'A=2\n');
    expect(() => file.save(set('3'))).toThrow(/has changed meanwhile\. Nothing was written/);
    expect(readFileSync(path, 'utf8')).toBe('A=2\n');
  });

  it.each([
    ['a folder', () => join(folder, '.')],
    ['in a folder that is not there', () => join(folder, 'none/.env')],
    ['in a folder that takes nothing', () => '/proc/self/.env'],
  ])('is refused in a sentence when it is %s', (_, where) => {
    expect(() => EnvironmentFile.read(where()).save(set('1'))).toThrow(
      /is no file|cannot be written, and is as it was: .+\./,
    );
  });
});
