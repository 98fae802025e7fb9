import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Transpiled, transpiled } from '../test/transpiled.js';
import { until } from './deadline.js';
import { isAlive, send } from './signal.js';

// real processes, on machines that may be busy
jest.setTimeout(60_000);

let built: Transpiled;
beforeAll(() => {
  built = transpiled();
});
afterAll(() => built.remove());

const pids: number[] = [];
afterEach(() => pids.splice(0).forEach((pid) => send(pid, 'SIGKILL')));

/** A launcher with one child, which is started by the words that this expression of `mortal.js` gives. */
async function launcherOf(words: string, child: string): Promise<{ launcher: ChildProcess; pid: number }> {
  writeFileSync(join(built.folder, 'child.mjs'), child);
  const script = `
    import { spawn } from 'node:child_process';
    import * as mortal from './process/mortal.js';
    const [command, ...args] = ${words};
    const child = spawn(command, args, { detached: true, stdio: ['pipe', 'inherit', 'inherit'] });
    setInterval(() => undefined, 1000);`;
  writeFileSync(join(built.folder, 'launcher.mjs'), script);
  const launcher = spawn(process.execPath, ['launcher.mjs'], { cwd: built.folder });
  if (launcher.pid !== undefined) pids.push(launcher.pid);
  const [line] = (await once(launcher.stdout, 'data')) as [Buffer];
  const pid = Number(line.toString());
  pids.push(pid);
  return { launcher, pid };
}

const gone = (pid: number, deadlineMs: number) =>
  until(() => Promise.resolve(!isAlive(pid)), { what: 'end of the child', deadlineMs });

/** Shorter than the patience with a shutdown that hangs. */
const byItself = 4_500;

const child = `console.log(process.pid); setInterval(() => undefined, 1000);`;
const stubborn = `process.on('SIGTERM', () => undefined); ${child}`;

describe('a child', () => {
  it.each([
    ['of Node', `mortal.mortalNode('child.mjs')`, child, byItself],
    ['of Node whose shutdown hangs', `mortal.mortalNode('child.mjs')`, stubborn, 9_000],
    ['by the system’s own means', `[...mortal.mortal(), process.execPath, 'child.mjs']`, child, byItself],
    ['by a guardian', `[...mortal.guarded, process.execPath, 'child.mjs']`, child, byItself],
  ])('%s ends with a launcher that was killed', async (_, words, source, deadlineMs) => {
    const { launcher, pid } = await launcherOf(words, source);
    expect(isAlive(pid)).toBe(true);
    launcher.kill('SIGKILL');
    await gone(pid, deadlineMs);
  });

  it('lives while its launcher lives', async () => {
    const { launcher, pid } = await launcherOf(`mortal.mortalNode('child.mjs')`, child);
    await expect(
      until(() => Promise.resolve(!isAlive(pid)), { what: 'end', deadlineMs: 500 }),
    ).rejects.toThrow();
    launcher.kill('SIGKILL');
    await gone(pid, byItself);
  });
});
