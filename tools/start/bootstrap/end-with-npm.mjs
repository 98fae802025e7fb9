import { readFileSync } from 'node:fs';

/**
 * Ends this process, in the way that Ctrl-C does, when the npm that started it is gone. npm runs a script through a shell
 * that may stay in between: a killed npm is then the end of our grandparent alone, and an npm that is told to end passes
 * that on to the shell only. So both are looked at.
 */
export function endWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const before = ancestors();
  const timer = setInterval(() => {
    if (ancestors() === before) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, 250);
  timer.unref();
}

function ancestors() {
  try {
    const stat = readFileSync(`/proc/${process.ppid}/stat`, 'utf8');
    // the second field is the name in brackets, which may itself hold spaces and brackets
    return `${process.ppid} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]}`;
  } catch {
    // systems without /proc: their shells step aside (exec), so that npm is the direct parent
    return String(process.ppid);
  }
}
