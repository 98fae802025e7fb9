import pg from 'pg';
import { within } from '../process/deadline.js';

const deadlineMs = 5_000;

/** Runs one statement on a connection of its own and gives the rows. */
export async function query(
  url: string,
  text: string,
  values: unknown[] = [],
): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: deadlineMs,
    query_timeout: deadlineMs,
  });
  // a server that goes away while idle says so by an event, which without a listener would end this process
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<Record<string, unknown>>(text, values);
    return rows;
  } finally {
    await within(deadlineMs, 'closing a connection', client.end()).catch(() => undefined);
  }
}

/** The URL of the database `name` on the server of `url`; the database is made when it is not there. */
export async function database(url: string, name: string): Promise<string> {
  const isThere = await query(url, 'select from pg_database where datname = $1', [name]);
  if (isThere.length === 0) await create(url, name);
  const named = new URL(url);
  named.pathname = `/${name}`;
  return named.href;
}

async function create(url: string, name: string): Promise<void> {
  try {
    await query(url, `create database "${name.replaceAll('"', '""')}"`);
  } catch (error) {
    // duplicate_database, or its row in the catalogue: another start was quicker
    if (!['42P04', '23505'].includes((error as { code?: string }).code ?? '')) throw error;
  }
}
