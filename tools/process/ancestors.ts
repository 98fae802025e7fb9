import { readFileSync } from 'node:fs';

/** Calls back once when this process has lost the npm that started it. Gives a function that ends the watch. */
export function whenOrphaned(callback: () => void, everyMs = 250): () => void {
  const before = ancestors();
  const timer = setInterval(() => {
    if (ancestors() === before) return;
    clearInterval(timer);
    callback();
  }, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}

/**
 * npm runs a script through a shell that may stay in between: a killed npm is then the end of our grandparent alone, and
 * an npm that is told to end passes that on to the shell only. So both are looked at.
 */
function ancestors(): string {
  return `${process.ppid} ${parentOf(process.ppid)}`;
}

function parentOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // the second field is the name in brackets, which may itself hold spaces and brackets
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] ?? '';
  } catch {
    // systems without /proc: their shells step aside (exec), so that npm is the direct parent
    return '';
  }
}
