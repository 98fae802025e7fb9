import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Operator } from './support/operator.js';
import { decisions, metricOf, metricsText } from './support/read-metrics.js';
import { acmeId, globexId, type TestApp } from './support/test-app.js';
import { TestApps } from './support/test-apps.js';
import { openTestRedis, type TestRedis } from './support/test-redis.js';
import { waitUntil } from './support/wait-until.js';

const gated = '/v1/billing/invoices';
let redis: TestRedis;
let apps: TestApps;
let here: TestApp;
let operator: Operator;

beforeAll(async () => {
  redis = await openTestRedis(5);
  apps = await TestApps.create();
  here = await apps.start('here', { REDIS_URL: redis.url });
  operator = new Operator(here);
  await waitUntil(
    'it shares',
    async () => (await metricOf(here, 'gatehouse_feed_state{feed="redis"}')) === 2,
  );
});

afterAll(async () => {
  await apps.close();
  redis.close();
});

const ask = async (app: TestApp) => (await app.call(gated, { as: 'member@acme.test' })).status;

describe('the text of /metrics', () => {
  it('is for anybody, never kept, and in the format of Prometheus, line by line', async () => {
    const answer = await here.call('/metrics');
    expect(answer.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    // Prometheus reads not-a-number in any case, and the client writes `Nan`
    const label = String.raw`[a-zA-Z_][a-zA-Z0-9_]*="(?:[^"\\]|\\.)*"`;
    const sample = new RegExp(
      `^([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{${label}(?:,${label})*\\})? (?:[Nn]a[Nn]|[+-]?Inf|-?[0-9.]+(?:e[+-]?[0-9]+)?)$`,
    );
    const lines = (await answer.text()).split('\n').filter((line) => line !== '');
    const typed = new Map(
      lines.flatMap((line) => {
        const [, name = '', type = ''] = /^# TYPE (\S+) (counter|gauge|histogram|summary)$/.exec(line) ?? [];
        return name ? [[name, type] as const] : [];
      }),
    );
    for (const line of lines.filter((each) => !each.startsWith('# '))) {
      expect(line).toMatch(sample);
      const [, name = ''] = sample.exec(line) ?? [];
      expect([...typed.keys()]).toContain(typed.has(name) ? name : name.replace(/_(bucket|sum|count)$/, ''));
    }
    expect(typed.get('gatehouse_propagation_seconds')).toBe('histogram');
  });

  it('names no tenant and nobody else', async () => {
    await operator.change({ billing: true });
    await ask(here);
    const text = await metricsText(here);
    for (const name of [acmeId, globexId, 'acme', 'Acme', 'member@', 'Operator'])
      expect(text).not.toContain(name);
  });
});

describe('labels', () => {
  const ours = ['feed', 'level', 'of', 'outcome'];
  /** Of prom-client's figures of the process. */
  const theirs = ['kind', 'le', 'major', 'minor', 'patch', 'space', 'type', 'version'];

  it('are of a closed list, none of which is a tenant, and their values are words', async () => {
    await operator.change({ billing: true });
    expect(await ask(here)).toBe(200);
    const text = await metricsText(here);
    const found = [...text.matchAll(/([a-zA-Z_]\w*)="([^"]*)"/g)].map(([, name = '', value = '']) => ({
      name,
      value,
    }));
    expect(found.length).toBeGreaterThan(10);
    for (const { name, value } of found) {
      expect([...ours, ...theirs]).toContain(name);
      expect(value).toMatch(/^([a-zA-Z_]{1,40}|[+-]?Inf|v?[\d.]{1,12})$/);
    }
  });
});

describe('decisions', () => {
  it.each([
    [true, 'on', 200],
    [false, 'off', 403],
  ] as const)('that come from memory are counted by outcome: %s', async (billing, outcome, status) => {
    await operator.change({ billing });
    expect(await ask(here)).toBe(status);
    const before = await decisions(here, 'process', outcome);
    for (let times = 0; times < 3; times += 1) expect(await ask(here)).toBe(status);
    expect((await decisions(here, 'process', outcome)) - before).toBe(3);
  });

  it('that come from the store are counted there', async () => {
    const late = await apps.start('late');
    await operator.change({ billing: true });
    expect(await ask(late)).toBe(200);
    expect([await decisions(late, 'store', 'on'), await decisions(late, 'process', 'on')]).toEqual([1, 0]);
    await apps.stop(late);
  });

  it('that nobody could make are counted as such, each refusal once', async () => {
    const blind = await apps.start('blind');
    await blind.cookieOf('member@acme.test');
    await here.query('ALTER TABLE client_features RENAME TO lost');
    expect(await ask(blind)).toBe(503);
    await here.query('ALTER TABLE lost RENAME TO client_features');
    expect(await decisions(blind, 'none', 'unverified')).toBe(1);
    await apps.stop(blind);
  });
});

describe('the state of what carries changes', () => {
  it.each([
    ['gatehouse_lease_held', 1],
    ['gatehouse_breaker_state{of="store"}', 0],
    ['gatehouse_breaker_state{of="shared"}', 0],
    ['gatehouse_feed_state{feed="postgres"}', 2],
    ['gatehouse_feed_state{feed="redis"}', 2],
    ['gatehouse_outbox_depth', 0],
  ])('is %s %d while all is well', async (sample, value) => {
    await waitUntil(`it is ${value}`, async () => (await metricOf(here, sample)) === value, 3_000);
  });

  it('counts tenants in memory, and how old the oldest of it is', async () => {
    await operator.change({ billing: true });
    const isKept = async () => {
      // what was just changed may be forgotten once more when the change is heard of
      await ask(here);
      return (await metricOf(here, 'gatehouse_tenants_in_memory')) >= 1;
    };
    await waitUntil('one is kept', isKept, 3_000);
    const seconds = await metricOf(here, 'gatehouse_oldest_data_seconds');
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThan(120);
  });

  it('counts what waits to be published', async () => {
    await here.query(
      `INSERT INTO entitlement_outbox (client_id, revision, features, claimed_until)
       VALUES ($1, 1, '{billing}', now() + interval '1 hour')`,
      [globexId],
    );
    const depth = (is: number) => async () => (await metricOf(here, 'gatehouse_outbox_depth')) === is;
    await waitUntil('one waits', depth(1), 3_000);
    await here.query('DELETE FROM entitlement_outbox');
    await waitUntil('none waits', depth(0), 3_000);
  });

  it('has a histogram that counts each change once, and adds up', async () => {
    const name = 'gatehouse_propagation_seconds';
    const count = () => metricOf(here, `${name}_count`);
    const before = await count();
    await operator.change({ billing: false });
    await waitUntil('the change is counted', async () => (await count()) === before + 1, 3_000);
    const text = await metricsText(here);
    const buckets = [...text.matchAll(new RegExp(`^${name}_bucket\\{le="[^"]+"\\} (\\d+)$`, 'gm'))].map(
      ([, value]) => Number(value),
    );
    expect(buckets).toEqual([...buckets].sort((a, b) => a - b));
    expect([buckets.length, buckets.at(-1)]).toEqual([15, await count()]);
    expect(await metricOf(here, `${name}_sum`)).toBeGreaterThan(0);
  });
});
