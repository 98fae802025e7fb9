import pg from 'pg';
import { within } from '../process/deadline.js';

const deadlineMs = 5_000;

/** Runs one statement on a connection of its own and gives the rows. */
export function query(url: string, text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  return connected(url, async (client) => (await client.query<Record<string, unknown>>(text, values)).rows);
}

/** How long an answer takes on a connection that is there already, in milliseconds: the fastest of a few. */
export function answerMs(url: string): Promise<number> {
  return connected(url, async (client) => {
    let fastest = Infinity;
    for (let times = 0; times < 3; times += 1) {
      const asked = performance.now();
      await client.query('select 1');
      fastest = Math.min(fastest, performance.now() - asked);
    }
    return fastest;
  });
}

async function connected<Value>(url: string, use: (client: pg.Client) => Promise<Value>): Promise<Value> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: deadlineMs,
    query_timeout: deadlineMs,
  });
  // a server that goes away while idle says so by an event, which without a listener would end this process
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await use(client);
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
