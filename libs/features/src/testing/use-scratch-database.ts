import { afterAll, beforeAll } from '@jest/globals';
import { createScratchDatabase } from './scratch-database.js';

/** What a connection must be able to do to be put away. */
interface Closable {
  destroy(): Promise<void>;
}

/**
 * Gives the tests of a `describe`, or of a file, a database of their own, and drops it after them.
 *
 * @example
 * const dataSource = useScratchDatabase(process.env['TEST_DATABASE_URL'], migratedDataSource);
 * it('is empty', async () => expect(await dataSource().query('SELECT FROM tenants')).toEqual([]));
 */
export function useScratchDatabase<Connection extends Closable>(
  adminUrl: string | undefined,
  connect: (url: string) => Promise<Connection>,
): () => Connection {
  let opened: { readonly connection: Connection; readonly drop: () => Promise<void> } | undefined;
  beforeAll(async () => {
    if (!adminUrl)
      throw new Error('TEST_DATABASE_URL: expected the URL of a Postgres that may create databases');
    const scratch = await createScratchDatabase(adminUrl);
    opened = { connection: await connect(scratch.url), drop: () => scratch.drop() };
  });
  afterAll(async () => {
    await opened?.connection.destroy();
    await opened?.drop();
  });
  return () => {
    if (!opened) throw new Error('The scratch database is open only while tests run');
    return opened.connection;
  };
}
