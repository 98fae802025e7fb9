import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../postgres/start-postgres.js';

let stop: (() => Promise<void>) | undefined;

/**
 * Jest's global set-up for suites that need a database: unless TEST_DATABASE_URL names a server already, it brings one up
 * for the run and names it there. The suites make databases of their own on it.
 */
export default async function startTestPostgres(): Promise<void> {
  if (process.env['TEST_DATABASE_URL']) return;
  const dir = mkdtempSync(join(tmpdir(), 'gatehouse-jest-'));
  const server = await startPostgres({ dataDir: join(dir, 'data'), durability: 'throwaway' });
  process.env['TEST_DATABASE_URL'] = server.url;
  stop = async () => {
    await server.stop();
    rmSync(dir, { recursive: true, force: true });
  };
}

/** Ends what `startTestPostgres` brought up, if it did. */
export async function stopTestPostgres(): Promise<void> {
  await stop?.();
}
