import { isMainThread } from 'node:worker_threads';

/**
 * Loaded into a Node process with `--import`, it ends that process when the pipe at its standard input closes. The
 * system closes it when the parent is gone, however the parent ended, so no child outlives its launcher.
 */
const patienceMs = 5_000;

function end(): void {
  process.kill(process.pid, 'SIGTERM');
  // a shutdown that hangs must not keep the process: nobody is left to kill it
  setTimeout(() => process.exit(1), patienceMs);
}

if (isMainThread) {
  process.stdin.on('end', end).on('error', end).resume();
  const pipe: { unref?: () => void } = process.stdin;
  pipe.unref?.();
}
