import pg from 'pg';
import { until } from '../../process/deadline.js';
import { clockOffset } from './commit-times.js';

const listeners = 3;

/** What Postgres itself takes to tell three listeners of a commit, in milliseconds, of each. */
export async function bareNotify(url: string, times: number): Promise<readonly number[]> {
  const clients = Array.from({ length: listeners + 1 }, () => new pg.Client({ connectionString: url }));
  await Promise.all(clients.map((client) => client.connect()));
  const [writer, ...listening] = clients;
  const heard = new Map<string, number[]>();
  for (const client of listening) {
    client.on('notification', ({ payload = '' }) => heard.get(payload)?.push(performance.now()));
    await client.query('LISTEN bench');
  }
  await writer?.query('CREATE TABLE IF NOT EXISTS told (id text)');
  for (let turn = 0; turn < times; turn += 1) {
    const id = String(turn);
    heard.set(id, []);
    await writer?.query(`INSERT INTO told VALUES ('${id}'); SELECT pg_notify('bench', '${id}')`);
    await until(async () => heard.get(id)?.length === listeners, {
      ...{ what: 'every listener has heard', deadlineMs: 5_000, everyMs: 1 },
    });
  }
  const offset = clockOffset();
  const answer = await writer?.query<{ id: string; at: string }>(
    'SELECT id, extract(epoch FROM pg_xact_commit_timestamp(xmin)) * 1000 AS at FROM told',
  );
  await writer?.query('DROP TABLE told');
  await Promise.all(clients.map((client) => client.end()));
  return (answer?.rows ?? []).map(
    ({ id, at }) => Math.max(...(heard.get(id) ?? [NaN])) - (Number(at) - offset),
  );
}
