import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { refuse, root } from './terminal.mjs';

const signals = ['SIGTERM', 'SIGINT', 'SIGHUP'];

/** On Linux, the words that end a command with this process even when this process is killed. */
function mortal() {
  const folders = process.platform === 'linux' ? (process.env.PATH ?? '').split(':') : [];
  return folders.some((folder) => existsSync(join(folder, 'setpriv')))
    ? ['setpriv', '--pdeathsig', 'TERM']
    : [];
}

/** Runs a command to its end, and ends it with this process. Gives its exit code and what it printed. */
export function run(words, { onOutput, env } = {}) {
  return new Promise((resolve) => {
    const stdio = onOutput === undefined ? 'inherit' : ['ignore', 'pipe', 'pipe'];
    const [command, ...args] = [...mortal(), ...words];
    const shell = process.platform === 'win32';
    const child = spawn(command, args, { cwd: root, stdio, env: { ...process.env, ...env }, shell });
    const end = () => {
      child.kill('SIGTERM');
      process.exit(1);
    };
    for (const signal of signals) process.once(signal, end);
    let output = '';
    const keep = (piece) => onOutput((output += piece));
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', keep);
    child.once('error', (error) => refuse(`${command} could not be run: ${error.message}`));
    child.once('close', (code) => {
      for (const signal of signals) process.off(signal, end);
      resolve({ code: code ?? 1, output });
    });
  });
}
