import { afterEach, describe, expect, it } from '@jest/globals';
import { Cluster } from './support/cluster.js';
import { acmeId } from './support/demo.js';
import { bePatient } from './support/patience.js';
import { rounds } from './support/rounds.js';
import { Trial } from './support/trial.js';
import { Web } from './support/web.js';

bePatient();

let cluster: Cluster | undefined;
let trial: Trial | undefined;
let web: Web | undefined;

afterEach(async () => {
  await trial?.end();
  await web?.end();
  await cluster?.end();
});

describe('a revoke that nobody is told of, and that no revision shows', () => {
  const settings = rounds.ttlMs.flatMap((ttlMs) => rounds.redis.map((redis) => [ttlMs, redis] as const));

  it.each(settings)('is denied everywhere once %d ms have passed (Redis: %s)', async (ttlMs, redis) => {
    const environment = { FEATURE_CACHE_TTL_MS: String(ttlMs) };
    cluster = await Cluster.start({ name: `suppressed-${ttlMs}`, redis, environment });
    trial = await Trial.begin(cluster, { tenantId: acmeId, headers: await cluster.as('admin@acme.test') });
    web = await Web.start(cluster.instances[1]);
    trial.join(web);
    // every instance, the web app and Redis hold it when it changes
    await trial.watch();
    const sentAt = performance.now();
    await cluster.database.query(
      `UPDATE client_features SET enabled = false WHERE client_id = $1 AND feature = 'billing'`,
      [acmeId],
    );
    const revision = trial.changes[0]?.revision ?? 0;
    trial.record({ sentAt, acknowledgedAt: performance.now(), revision, enabled: false });
    await trial.untilShown([...cluster.instances, web], ttlMs + 5_000);
    await trial.watch();
    await trial.judge(`Told to nobody, TTL ${ttlMs} ms`, { boundMs: ttlMs });
    expect(cluster.crashes).toEqual([]);
    // what nobody was told of nobody recorded, either
    await cluster.database.query(
      `UPDATE client_features SET enabled = true WHERE client_id = $1 AND feature = 'billing'`,
      [acmeId],
    );
  });
});
