import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/**
 * `node guardian.js <command> <args…>`: runs a program and interrupts it when the pipe at standard input closes, so that
 * it ends with its launcher on systems that have no death signal (on Linux, `setpriv --pdeathsig` does that alone).
 */
const [command = '', ...args] = process.argv.slice(2);
const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
const interrupt = (): boolean => child.kill('SIGINT');

process.stdin.on('end', interrupt).on('error', interrupt).resume();
process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
child.once('error', (error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(127);
});
child.once('exit', (code, signal) =>
  process.exit(signal === null ? (code ?? 1) : 128 + constants.signals[signal]),
);
