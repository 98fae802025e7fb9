import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run, type RunResult } from '../process/run.js';
import { namedTests, type SeededBug } from './bugs.js';

const library = 'libs/features';
const deadlineMs = 120_000;
const configuration = `import { preset } from './jest.preset.js';
export default { ...preset('features', '<rootDir>/${library}'), rootDir: '${library}' };
`;

/** A copy of the library in which it may be broken. */
export interface Field {
  /** Runs the bug's named test alone, with the bug in place, and puts the source back. */
  try(bug: SeededBug): Promise<RunResult>;
  /** Runs every named test on the sources as they are. */
  tryNone(): Promise<RunResult>;
  remove(): Promise<void>;
}

export async function openField(root: string): Promise<Field> {
  const folder = await mkdtemp(join(tmpdir(), 'gatehouse-seeded-bugs-'));
  for (const path of [`${library}/src`, `${library}/test`, `${library}/package.json`, 'jest.preset.js'])
    await cp(join(root, path), join(folder, path), { recursive: true });
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  await writeFile(join(folder, 'jest.config.js'), configuration);
  const jest = (...args: readonly string[]) => runJest(root, folder, args);
  return {
    tryNone: () => jest(),
    try: async (bug) => {
      const path = join(folder, bug.file);
      const source = await readFile(path, 'utf8');
      await writeFile(
        path,
        source.replace(bug.text, () => bug.replacement),
      );
      const result = await jest('--testNamePattern', `^${escaped(bug.test)}$`);
      await writeFile(path, source);
      return result;
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

function runJest(root: string, folder: string, args: readonly string[]): Promise<RunResult> {
  const jest = join(root, 'node_modules/jest/bin/jest.js');
  return run({
    command: process.execPath,
    args: ['--experimental-vm-modules', jest, '--runTestsByPath', join(folder, namedTests), ...args],
    cwd: folder,
    deadlineMs,
  });
}

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
