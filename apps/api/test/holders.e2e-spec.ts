import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { featureCatalogue } from '@gatehouse/features';
import { failureOf, refusalOf } from './support/failure.js';
import { allShut } from './support/gated.js';
import { Operator } from './support/operator.js';
import type { TestApp } from './support/test-app.js';
import { TestApps } from './support/test-apps.js';

const as = 'operator@gatehouse.test';
const past = '2020-01-01T00:00:00Z';
const future = '2100-01-01T00:00:00Z';
/** Tenants of this test, by what makes them differ. */
const states: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'Holder bare': {},
  'Holder on': { billing: true, 'beta-dashboard': true },
  'Holder off': { billing: false, 'beta-dashboard': false },
  'Holder ended': { 'beta-dashboard': { enabled: true, endsAt: past } },
  'Holder to come': { 'beta-dashboard': { enabled: true, startsAt: future } },
  'Holder ending': { 'beta-dashboard': { enabled: true, endsAt: future } },
};

interface Holder {
  readonly id: string;
  readonly name: string;
  readonly decision: { readonly enabled: boolean; readonly reason: string; readonly requirement?: string };
}
interface Page {
  readonly tenants: readonly Holder[];
  readonly nextCursor: string | null;
}

let apps: TestApps;
let app: TestApp;

beforeAll(async () => {
  apps = await TestApps.create();
  app = await apps.start('here');
  for (const [name, features] of Object.entries(states)) {
    const tenant = await new Operator(app).newTenant(name);
    if (Object.keys(features).length > 0) await tenant.change(features);
  }
});

afterAll(() => apps.close());

const ask = (key: string, query: string, of = app) =>
  of.call(`/v1/platform/features/${key}/tenants${query}`, { as });

async function page(key: string, query = '', of = app): Promise<Page> {
  const answer = await ask(key, query, of);
  expect(answer.status).toBe(200);
  return (await answer.json()) as Page;
}

async function all(key: string, query: string): Promise<readonly Holder[]> {
  const { tenants, nextCursor } = await page(key, `?${query}`);
  if (nextCursor === null) return tenants;
  const rest = query.replace(/&cursor=.*$/, '');
  return [...tenants, ...(await all(key, `${rest}&cursor=${nextCursor}`))];
}

const found = async (key: string, query: string) =>
  (await all(key, query)).map(({ name, decision }) => `${name.replace('Holder ', '')}: ${decision.reason}`);

describe('who has a feature', () => {
  it.each([
    [
      'billing',
      true,
      ['bare: inherited', 'ended: inherited', 'ending: inherited', 'on: entitled', 'to come: inherited'],
    ],
    ['billing', false, ['off: not_entitled']],
    ['billing_stream', false, ['off: requirement_off']],
    ['beta-dashboard', true, ['ending: entitled', 'on: entitled']],
    [
      'beta-dashboard',
      false,
      ['bare: not_entitled', 'ended: expired', 'off: not_entitled', 'to come: not_entitled'],
    ],
  ])('%s, enabled=%s', async (key, enabled, expected) => {
    expect(await found(key, `enabled=${enabled}&query=holder`)).toEqual(expected);
  });

  it('is what the rule says for each tenant, and each is on one side', async () => {
    for (const key of featureCatalogue.keys()) {
      const sides = [await all(key, 'enabled=true'), await all(key, 'enabled=false')];
      const { count } = (await app.query<{ count: number }>('SELECT count(*)::int FROM tenants'))[0] ?? {
        count: 0,
      };
      expect(sides.flat()).toHaveLength(count);
      for (const { id, decision } of sides.flat()) {
        const explained = await app.call(`/v1/platform/tenants/${id}/features/${key}/decision`, { as });
        const { decision: said } = (await explained.json()) as Pick<Holder, 'decision'>;
        expect([key, id, decision.enabled, decision.reason]).toEqual([key, id, said.enabled, said.reason]);
      }
    }
  });

  it('is nobody where its gate is shut', async () => {
    const closed = await apps.start('closed', allShut);
    expect(await page('billing', '', closed)).toEqual({ tenants: [], nextCursor: null });
    expect((await page('billing', '?enabled=false', closed)).tenants[0]?.decision.reason).toBe('gate_off');
  });
});

describe('a page', () => {
  it.each([1, 2, 5])(
    'has so many, and the next goes on after it, each once and in order: %d',
    async (limit) => {
      const names = (await all('billing', `limit=${limit}`)).map(({ name }) => name);
      expect(names).toEqual((await all('billing', 'limit=200')).map(({ name }) => name));
      expect((await page('billing', `?limit=${limit}`)).tenants).toHaveLength(limit);
    },
  );

  it('finds the few among many', async () => {
    await app.query(
      `INSERT INTO tenants (id, name) SELECT gen_random_uuid(), 'Many ' || n FROM generate_series(1, 1000) n`,
    );
    expect(await found('beta-dashboard', 'query=holder')).toEqual(['ending: entitled', 'on: entitled']);
    expect(await all('billing', 'query=many&limit=200')).toHaveLength(1_000);
    expect(await all('beta-dashboard', 'query=many&limit=200')).toEqual([]);
  });
});

describe('is refused', () => {
  it('an unknown feature, before anything else', async () => {
    expect(await refusalOf(await ask('nothing', '?limit=0'))).toEqual({
      status: 404,
      error: 'unknown_feature',
    });
  });

  it.each(['?limit=0', '?limit=201', '?enabled=yes', '?enabled=', '?cursor=abc', '?tenant=a', '?query=%00'])(
    'a query that is none: %s',
    async (query) => {
      expect(await refusalOf(await ask('billing', query))).toEqual({ status: 400, error: 'invalid_request' });
    },
  );

  it('to whoever is no operator, in the same words for a key that there is and one that there is not', async () => {
    const asked = ['billing', 'nothing', '%20'].map((key) =>
      app.call(`/v1/platform/features/${key}/tenants`, { as: 'admin@acme.test' }),
    );
    const [one, ...others] = (await Promise.all(asked.map(async (answer) => failureOf(await answer)))).map(
      ({ error, message }) => [error, message],
    );
    expect(one?.[0]).toBe('forbidden');
    for (const other of others) expect(other).toEqual(one);
  });
});
