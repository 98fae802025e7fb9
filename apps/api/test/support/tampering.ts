import { Client } from 'pg';
import type { TestApp } from './test-app.js';

/** What only whoever owns the database can do: nothing that guards the audit runs. */
export async function tamper(app: TestApp, statement: string, parameters: unknown[] = []): Promise<void> {
  await asOwner(app, async (owner) => {
    await owner.query('SET session_replication_role = replica');
    await owner.query(statement, parameters);
  });
}

/** On a connection of the database's owner that does this and no more. */
export async function asOwner<Value>(app: TestApp, work: (owner: Client) => Promise<Value>): Promise<Value> {
  const owner = new Client({ connectionString: app.databaseUrl });
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}
