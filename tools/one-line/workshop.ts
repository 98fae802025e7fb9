import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mustRun } from '../process/run.js';

const projects = ['libs/features', 'libs/contracts', 'apps/api', 'tools'];
const files = ['package.json', 'tsconfig.base.json', 'openapi', '.env.example'];
const buildMs = 240_000;

/** A copy of the repository's server side, in which a change can be tried without touching the original. */
export interface Workshop {
  readonly folder: string;
  read(path: string): Promise<string>;
  /** Runs a program of Node in the copy, or fails with what it printed. */
  node(...args: readonly string[]): Promise<string>;
  tsc(...args: readonly string[]): Promise<string>;
  remove(): Promise<void>;
}

/** Copies sources and builds; packages of others are linked, ours are those of the copy. */
export async function openWorkshop(root: string): Promise<Workshop> {
  const folder = await mkdtemp(join(tmpdir(), 'gatehouse-workshop-'));
  const copy = (path: string) =>
    cp(join(root, path), join(folder, path), {
      recursive: true,
      preserveTimestamps: true,
      filter: (source) => !source.includes('node_modules'),
    });
  await Promise.all([...projects, ...files].map(copy));
  await linkPackages(root, folder);
  const node = (...args: readonly string[]) =>
    mustRun({ command: process.execPath, args, cwd: folder, deadlineMs: buildMs });
  return {
    folder,
    node,
    read: (path) => readFile(join(folder, path), 'utf8'),
    tsc: (...args) => node(join(root, 'node_modules/typescript/bin/tsc'), ...args),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

async function linkPackages(root: string, folder: string): Promise<void> {
  const modules = join(folder, 'node_modules');
  await mkdir(join(modules, '@gatehouse'), { recursive: true });
  const names = (await readdir(join(root, 'node_modules'))).filter(
    (name) => name !== '@gatehouse' && !name.startsWith('.'),
  );
  for (const name of names) await symlink(join(root, 'node_modules', name), join(modules, name));
  for (const project of projects) {
    // the versions that a project has for itself
    const own = join(root, project, 'node_modules');
    if (existsSync(own)) await symlink(own, join(folder, project, 'node_modules'));
    await symlink(join(folder, project), join(modules, '@gatehouse', project.split('/').at(-1) ?? project));
  }
}
