import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import {
  InProcessEntitlementStore,
  migratedDataSource,
  PostgresEntitlementStore,
  type EntitlementStore,
} from '@gatehouse/features';
import { truthCases, truthCatalogueOf, type TruthCase } from '@gatehouse/features/testing';
import type { DataSource } from 'typeorm';
import type { ExplainedDecisionView } from '../src/platform/explain/explained-decision.schema.js';
import { createScratchDatabase } from './support/scratch-database.js';
import { startSmallApp } from './support/small-app.js';

let database: Awaited<ReturnType<typeof createScratchDatabase>>;
let dataSource: DataSource;
const running = new Set<NestFastifyApplication>();

beforeAll(async () => {
  database = await createScratchDatabase();
  dataSource = await migratedDataSource(database.url);
});
afterEach(async () => {
  for (const app of running) await app.close();
  running.clear();
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

/** Whether a store with types can hold it: text, numbers and null are not entitlements. */
function isStorable({ entitlements }: TruthCase): boolean {
  return Object.values(entitlements).every(
    ({ enabled, startsAt = 0, endsAt = 0 }) =>
      typeof enabled === 'boolean' && typeof startsAt === 'number' && typeof endsAt === 'number',
  );
}

/** A tenant of its own for a case, in a store that holds what the case says. */
async function stored(row: TruthCase): Promise<{ tenantId: string; store: EntitlementStore }> {
  const tenantId = randomUUID();
  await dataSource.query('INSERT INTO tenants (id, name) VALUES ($1, $2)', [
    tenantId,
    `${row.name} ${tenantId}`,
  ]);
  // Postgres has types, and holds nothing that is no entitlement; another store might
  const store = isStorable(row) ? new PostgresEntitlementStore(dataSource) : new InProcessEntitlementStore();
  if (store instanceof InProcessEntitlementStore) store.addTenant(tenantId);
  const entitlements = new Map(Object.entries(row.entitlements));
  // past the service, which would refuse an entitlement of a derived feature
  await store.change({ tenantId, entitlements, reason: 'a case', actor: 'a test' });
  return { tenantId, store };
}

class Asked {
  constructor(
    private readonly app: NestFastifyApplication,
    private readonly row: TruthCase,
    private readonly tenantId: string,
  ) {}

  private get path(): string {
    return `/v1/platform/tenants/${this.tenantId}/features`;
  }

  /** What the guard makes of a request to a route that the feature gates. */
  async guard() {
    const answer = await this.call(`/probe/${this.row.feature}`);
    return { status: answer.status, body: (await answer.json()) as object };
  }

  async explain(): Promise<ExplainedDecisionView> {
    const answer = await this.call(`${this.path}/${this.row.feature}/decision`);
    expect(answer.status).toBe(200);
    return (await answer.json()) as ExplainedDecisionView;
  }

  async change(features: Readonly<Record<string, unknown>>): Promise<void> {
    const body = JSON.stringify({ features, reason: 'as it was explained' });
    const headers = { 'content-type': 'application/json' };
    expect((await this.call(this.path, { method: 'PATCH', headers, body })).status).toBe(200);
  }

  private async call(path: string, init?: RequestInit): Promise<Response> {
    return fetch(`${await this.app.getUrl()}${path}`, init);
  }
}

/** The case, asked of an instance where these gates are open, too. */
async function asked(
  row: TruthCase,
  { tenantId, store }: Awaited<ReturnType<typeof stored>>,
  alsoOpen: readonly string[] = [],
): Promise<Asked> {
  const open = [...row.open, ...alsoOpen];
  const given = { catalogue: truthCatalogueOf(row), open, now: row.now, tenantId, store, dataSource };
  const app = await startSmallApp(given);
  running.add(app);
  return new Asked(app, row, tenantId);
}

const refusal = (feature: string) => ({ error: 'feature_disabled', feature });

async function expectAgreement(row: TruthCase, asking: Asked): Promise<ExplainedDecisionView> {
  const [{ status, body }, explained] = [await asking.guard(), await asking.explain()];
  const { endsAt, ...expected } = row.expected;
  const end = endsAt === undefined ? {} : { endsAt: new Date(endsAt).toISOString() };
  expect(explained.decision).toEqual({ ...expected, ...end });
  expect(status).toBe(explained.decision.enabled ? 200 : 403);
  expect(body).toMatchObject(explained.decision.enabled ? { reached: row.feature } : refusal(row.feature));
  expect(explained.allow.length === 0).toBe(explained.decision.enabled);
  return explained;
}

describe('over HTTP, explain agrees with the guard, and what it says would allow does', () => {
  it.each(truthCases)('$name', async (row) => {
    const held = await stored(row);
    const here = await asked(row, held);
    const { allow } = await expectAgreement(row, here);
    const gates = allow.flatMap((change) => (change.kind === 'gate' ? change.name : []));
    const entitlements = allow.flatMap((change) =>
      change.kind === 'entitlement' ? [[change.feature, change.entitlement] as const] : [],
    );
    if (entitlements.length > 0) await here.change(Object.fromEntries(entitlements));
    const then = gates.length > 0 ? await asked(row, held, gates) : here;
    expect((await then.guard()).status).toBe(200);
    expect(await then.explain()).toMatchObject({ decision: { enabled: true }, allow: [] });
  });

  it('for more than a hundred cases, of which Postgres holds all that are entitlements', () => {
    const storable = truthCases.filter(isStorable);
    console.log(
      `explain: ${truthCases.length} cases of the truth table, ${storable.length} of them in Postgres`,
    );
    expect(truthCases.length).toBeGreaterThan(100);
    expect(storable.length).toBeGreaterThan(80);
  });
});
