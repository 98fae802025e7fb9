import { join } from 'node:path';
import { database } from '../postgres/connect.js';
import { KeptPostgres } from '../postgres/keep-postgres.js';
import { tailOf } from '../process/log-file.js';
import type { Parts } from './parts.js';

export interface OpenDatabase {
  readonly url: string;
  /** What people are told about it. */
  readonly says: string;
  /** Resolves with a sentence when the database is gone for good. Never, for one that is not ours. */
  readonly lost: Promise<string>;
}

/** The database that the environment names or, when it names none, the embedded one of this data folder. */
export async function openDatabase(
  given: string | undefined,
  dataDir: string,
  parts: Parts,
): Promise<OpenDatabase> {
  if (given !== undefined)
    return { url: given, says: 'the one that DATABASE_URL names', lost: new Promise(() => undefined) };
  const logFile = join(dataDir, 'logs/postgres.log');
  const postgres = await KeptPostgres.start({
    dataDir: join(dataDir, 'postgres'),
    durability: 'kept',
    logFile,
  });
  await parts.add({ name: 'Postgres', stop: () => postgres.stop() });
  const { url, port, isAdopted } = postgres.current;
  return {
    url: await database(url, 'gatehouse'),
    says: `embedded Postgres on 127.0.0.1:${port}${isAdopted ? ', which runs on this data folder already' : ''}`,
    lost: postgres.lost.then(
      () => `Postgres ended. The log is in ${logFile}; its last lines:\n\n${tailOf(logFile)}\n`,
    ),
  };
}
