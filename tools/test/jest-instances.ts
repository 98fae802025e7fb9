import { fileURLToPath } from 'node:url';
import { findOnPath } from '../process/find-on-path.js';
import { findRedis } from '../redis/find-redis.js';
import startServers from './jest-servers.js';

const cacheDir = fileURLToPath(new URL('../../../node_modules/.cache/gatehouse', import.meta.url));

/**
 * Jest's global set-up for tests that kill and freeze processes: a database for the run; in TEST_REDIS_COMMAND the Redis
 * that they start themselves; and in TEST_MORTAL_WORDS what makes a process end with theirs. `kill -9`, because what a
 * test has stopped (SIGSTOP) hears nothing else.
 */
export default async function findForInstances(): Promise<void> {
  await startServers();
  process.env['TEST_REDIS_COMMAND'] ??= JSON.stringify(await findRedis({ cacheDir }));
  const launcher = findOnPath(['setpriv']) === undefined ? [] : ['setpriv', '--pdeathsig', 'KILL'];
  process.env['TEST_MORTAL_WORDS'] = JSON.stringify(launcher);
}
