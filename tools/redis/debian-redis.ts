import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { mustRun, run } from '../process/run.js';

export interface RedisProgram {
  readonly command: string;
  /** Where its libraries are, when they are not the system's. */
  readonly libraries: string | undefined;
}

const packages = ['redis-server', 'redis-tools'];
const deadlineMs = 120_000;

/** Where the server is inside a folder of unpacked Debian packages. */
export function programIn(folder: string): RedisProgram {
  const libraries = join(folder, 'usr/lib', debianTriplet());
  return { command: join(folder, 'usr/bin/redis-server'), libraries };
}

function debianTriplet(): string {
  return process.arch === 'arm64' ? 'aarch64-linux-gnu' : 'x86_64-linux-gnu';
}

/** Unpacks Debian's packages beside their place and moves them there whole. Installs nothing, needs no root. */
export async function downloadRedis(cacheDir: string): Promise<RedisProgram> {
  mkdirSync(cacheDir, { recursive: true });
  const folder = mkdtempSync(join(cacheDir, 'redis-'));
  try {
    await download(folder);
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.deb'))) {
      await mustRun({ command: 'dpkg', args: ['-x', join(folder, file), join(folder, 'root')], deadlineMs });
    }
    renameSync(join(folder, 'root'), join(cacheDir, 'redis'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return programIn(join(cacheDir, 'redis'));
}

/** With the system's package lists if they serve; else with lists of our own, which needs no root either. */
async function download(cwd: string): Promise<void> {
  if (await downloadWith([], cwd)) return;
  const own = ownLists(join(cwd, 'apt'));
  await mustRun({ command: 'apt-get', args: [...own, 'update'], cwd, deadlineMs });
  if (!(await downloadWith(own, cwd))) throw new Error('apt-get could not download redis-server');
}

async function downloadWith(options: readonly string[], cwd: string): Promise<boolean> {
  const asked = await run({
    command: 'apt-cache',
    args: [...options, 'depends', ...packages],
    cwd,
    deadlineMs,
  });
  const args = [...options, 'download', ...packages, ...librariesIn(asked.output)];
  return (await run({ command: 'apt-get', args, cwd, deadlineMs })).code === 0;
}

/** Their libraries come along: a slim image may lack any of them. Only the C library itself must be the system's. */
function librariesIn(depends: string): string[] {
  const names = [...depends.matchAll(/^ +Depends: (lib[^\s<>]+)$/gm)].map(([, name = '']) => name);
  return [...new Set(names)].filter((name) => name !== 'libc6');
}

function ownLists(folder: string): string[] {
  mkdirSync(join(folder, 'lists/partial'), { recursive: true });
  mkdirSync(join(folder, 'cache/archives/partial'), { recursive: true });
  return ['-o', `Dir::State::lists=${join(folder, 'lists')}`, '-o', `Dir::Cache=${join(folder, 'cache')}`];
}
