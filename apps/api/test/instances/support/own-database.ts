import { Client } from 'pg';
import { createScratchDatabase } from '../../support/scratch-database.js';

/** The database of one cluster, as somebody sees it who needs no instance. */
export class OwnDatabase {
  private constructor(
    readonly url: string,
    readonly drop: () => Promise<void>,
  ) {}

  static async create(): Promise<OwnDatabase> {
    const { url, drop } = await createScratchDatabase();
    return new OwnDatabase(url, drop);
  }

  async query<Row extends object>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const client = new Client({ connectionString: this.url });
    await client.connect();
    try {
      return (await client.query<Row>(sql, [...parameters])).rows;
    } finally {
      await client.end();
    }
  }

  /** Ends every connection that is not this one. */
  async cutConnections(): Promise<void> {
    await this.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    );
  }
}
