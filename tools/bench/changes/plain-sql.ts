import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** A change and its audit row, in one prepared statement. */
export const plainChange = {
  name: 'change',
  text: `WITH bumped AS (
      UPDATE tenants SET entitlement_revision = entitlement_revision + 1 WHERE id = $1 RETURNING entitlement_revision
    ), set AS (
      INSERT INTO client_features (client_id, feature, enabled) VALUES ($1, 'billing', $2)
      ON CONFLICT (client_id, feature) DO UPDATE SET enabled = excluded.enabled
    )
    INSERT INTO entitlement_changes (id, client_id, revision, actor, reason, changes)
    SELECT $3, $1, entitlement_revision, 'bench', 'plain SQL', '{}' FROM bumped`,
};

/** How many changes a second Postgres makes for whoever asks it directly. */
export async function plainChanges(
  url: string,
  tenants: readonly string[],
  count: number,
  inFlight: number,
): Promise<number> {
  const clients = Array.from({ length: inFlight }, () => new pg.Client({ connectionString: url }));
  await Promise.all(clients.map((client) => client.connect()));
  let sent = 0;
  const run = async (client: pg.Client): Promise<void> => {
    while (sent < count) {
      const place = sent++;
      const isOn = Math.floor(place / tenants.length) % 2 === 1;
      await client.query({ ...plainChange, values: [tenants[place % tenants.length], isOn, randomUUID()] });
    }
  };
  const begin = performance.now();
  await Promise.all(clients.map(run));
  const ms = performance.now() - begin;
  await Promise.all(clients.map((client) => client.end()));
  return (count / ms) * 1_000;
}
