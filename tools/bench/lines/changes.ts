import pg from 'pg';
import type { Line, Surroundings } from '../frame/line.js';
import type { Outcome } from '../frame/outcome.js';
import { interleaved } from '../frame/rounds.js';
import { load } from '../http/load.js';
import { requestOf } from '../http/request.js';
import { plainChanges } from '../changes/plain-sql.js';
import { startService } from '../running/service.js';
import { tenantIdOf } from '../world/world.js';

const tenants = Array.from({ length: 64 }, (_, place) => tenantIdOf(place));
/** Off and on for every tenant, so that each of them is a change; whole rounds, so that the next begins as this did. */
const count = tenants.length * 2 * 4;

/** How many changes operators can make. */
export const changes: Line = {
  name: 'changes',
  title: 'Audited changes per second over HTTP',
  async measure(around: Surroundings): Promise<readonly Outcome[]> {
    const service = await startService(around, { name: 'changes', database: 'changes' });
    const url = await around.database('changes');
    const operator = await service.signIn('operator@gatehouse.test');
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(`INSERT INTO tenants (id, name) SELECT id, id FROM unnest($1::uuid[]) AS id`, [
      tenants,
    ]);
    const requests = [false, true].flatMap((billing) =>
      tenants.map((id) => {
        const body = { features: { billing }, reason: 'a benchmark' };
        return requestOf(`/v1/platform/tenants/${id}/features`, { method: 'PATCH', headers: operator, body });
      }),
    );
    let made = 0;
    const isRight = ({ status }: { readonly status: number }) => status === 200 && ++made > 0;
    const overHttp = (inFlight: number) => async () =>
      (count / (await load({ port: service.port, requests, count, inFlight, isRight }))) * 1_000;
    const figures = await interleaved(
      [1, 8].flatMap((inFlight) => [
        { name: `HTTP ${inFlight}`, measure: overHttp(inFlight) },
        { name: `SQL ${inFlight}`, measure: () => plainChanges(url, tenants, count, inFlight) },
      ]),
    );
    const audited = await client.query<{ count: number }>(
      `SELECT count(*)::int FROM entitlement_changes WHERE reason = 'a benchmark' AND client_id = ANY ($1)`,
      [tenants],
    );
    await Promise.all([client.end(), service.stop()]);
    const isAudited = audited.rows[0]?.count === made;
    return [outcomeOf(figures, 1, 1 / 3, isAudited), outcomeOf(figures, 8, 2.5 / 8, isAudited)];
  },
};

function outcomeOf(
  figures: ReadonlyMap<string, number>,
  inFlight: number,
  share: number,
  isAudited: boolean,
): Outcome {
  const [ours, limit] = [figures.get(`HTTP ${inFlight}`) ?? NaN, figures.get(`SQL ${inFlight}`) ?? NaN];
  return {
    ...{ line: 'changes', what: `audited changes, ${inFlight} in flight`, unit: '/s', ours },
    limit: { name: 'plain SQL', value: limit },
    budget: `≥ ${share.toFixed(2)} × plain SQL`,
    holds: isAudited && ours >= share * limit,
    notes: isAudited ? [] : ['the audit log does not have every change: WRONG'],
  };
}
