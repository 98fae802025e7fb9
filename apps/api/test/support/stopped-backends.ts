import { execFileSync } from 'node:child_process';
import type { TestApp } from './test-app.js';

/**
 * Stops (SIGSTOP) the server processes behind the application's connections to this database, as far as they are
 * processes of this machine. New connections are served.
 */
export async function stoppedBackends(app: TestApp, url: string): Promise<{ resume(): void }> {
  const rows = await app.query<{ pid: number }>(
    `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND backend_type = 'client backend'`,
  );
  const pids = rows.map(({ pid }) => pid).filter((pid) => isBackendOf(pid, new URL(url).pathname.slice(1)));
  if (pids.length !== rows.length) {
    throw new Error('TEST_DATABASE_URL: expected a server on this machine; `npm test` brings one');
  }
  for (const pid of pids) process.kill(pid, 'SIGSTOP');
  return {
    resume: () => {
      // those whose connection was given up may have ended meanwhile, and their number may be another's
      for (const pid of pids)
        if (isBackendOf(pid, new URL(url).pathname.slice(1))) process.kill(pid, 'SIGCONT');
    },
  };
}

/** A number alone could be any process: Postgres writes the database into its processes' titles. */
function isBackendOf(pid: number, database: string): boolean {
  try {
    return execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).includes(database);
  } catch (error) {
    // ps fails where there is no such process
    if ((error as { status?: number }).status !== 1) throw error;
    return false;
  }
}
