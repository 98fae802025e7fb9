import pg from 'pg';

/** Adds to this process's clock to make the time of day, in milliseconds; both are of this machine. */
export function clockOffset(): number {
  const begin = Date.now();
  // the time of day ticks in milliseconds: at a tick it is exact
  while (Date.now() === begin);
  return Date.now() - performance.now();
}

/** When each revision of the tenant was committed, on this process's clock, as Postgres itself has noted it. */
export async function commitTimes(url: string, tenantId: string): Promise<ReadonlyMap<number, number>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const offset = clockOffset();
  const { rows } = await client.query<{ revision: string; at: string }>(
    `SELECT revision, extract(epoch FROM pg_xact_commit_timestamp(xmin)) * 1000 AS at
     FROM entitlement_changes WHERE client_id = $1`,
    [tenantId],
  );
  await client.end();
  return new Map(rows.map(({ revision, at }) => [Number(revision), Number(at) - offset]));
}
