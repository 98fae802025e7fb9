import { randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { mustRun } from '../process/run.js';
import { isAlive } from '../process/signal.js';
import type { Durability } from './server-options.js';
import type { WayToRun } from './way-to-run.js';

/** Which Postgres made the data folder, or `undefined` when there is no data folder yet. */
export function majorOfFolder(dataDir: string): number | undefined {
  const file = join(dataDir, 'PG_VERSION');
  if (existsSync(file)) return Number(readFileSync(file, 'utf8'));
  if (existsSync(dataDir) && readdirSync(dataDir).length > 0) {
    throw new Error(
      `${dataDir} holds files, but no Postgres data. Move it away, or name another GATEHOUSE_DATA_DIR.`,
    );
  }
  return undefined;
}

/** The superuser's password, made with the data folder and kept in it, closed to everybody else. */
export function passwordOf(dataDir: string): string {
  return readFileSync(join(dataDir, passwordFile), 'utf8').trim();
}

const passwordFile = 'gatehouse.password';

export interface NewFolder {
  readonly dataDir: string;
  readonly binaries: string;
  readonly way: WayToRun;
  readonly durability: Durability;
}

/** Makes the data folder beside its place and moves it there whole: killed at any step, it is there or it is not. */
export async function createDataFolder({ dataDir, binaries, way, durability }: NewFolder): Promise<void> {
  removeLeftOvers(dataDir);
  const made = mkdtempSync(`${dataDir}.new-${process.pid}-`);
  writeFileSync(`${made}.password`, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600 });
  await giveTo(way, [made, `${made}.password`]);
  const [command = '', ...args] = [...way.prefix, join(binaries, 'initdb'), ...initOptions(made, durability)];
  await mustRun({
    command,
    args,
    deadlineMs: 60_000,
    cwd: '/',
    env: { PATH: process.env['PATH'], LC_ALL: 'C' },
  });
  renameSync(`${made}.password`, join(made, passwordFile));
  moveUnlessThere(made, dataDir);
}

function initOptions(folder: string, durability: Durability): string[] {
  const access = ['-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${folder}.password`];
  const sync = durability === 'throwaway' ? ['--no-sync'] : [];
  return ['-D', folder, ...access, ...sync, '-E', 'UTF8', '--locale=C', '--no-instructions'];
}

/** Of two first starts, one moves its folder into place and the other finds it there and takes that one. */
function moveUnlessThere(made: string, dataDir: string): void {
  try {
    renameSync(made, dataDir);
  } catch (error) {
    rmSync(made, { recursive: true });
    if (majorOfFolder(dataDir) === undefined) throw error;
  }
}

/** What starts that were killed in the middle left behind. */
function removeLeftOvers(dataDir: string): void {
  mkdirSync(dirname(dataDir), { recursive: true });
  const prefix = `${basename(dataDir)}.new-`;
  for (const name of readdirSync(dirname(dataDir))) {
    const pid = Number(name.slice(prefix.length).split('-')[0]);
    if (name.startsWith(prefix) && !isAlive(pid))
      rmSync(join(dirname(dataDir), name), { recursive: true, force: true });
  }
}

/** Root gives the files to whom Postgres will run as; anybody else must own them already. */
export async function giveTo(way: WayToRun, paths: readonly string[]): Promise<void> {
  const foreign = paths.filter((path) => way.owner >= 0 && statSync(path).uid !== way.owner);
  if (foreign.length === 0) return;
  if (process.getuid?.() !== 0) {
    throw new Error(
      `${foreign.join(', ')} belongs to another user (was it made by root?). Remove it, or name another GATEHOUSE_DATA_DIR.`,
    );
  }
  await mustRun({
    command: 'chown',
    args: ['-R', `${way.owner}:${way.owner}`, ...foreign],
    deadlineMs: 60_000,
  });
}
