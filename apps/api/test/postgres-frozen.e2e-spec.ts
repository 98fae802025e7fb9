import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Client } from 'pg';
import { createScratchDatabase } from './support/scratch-database.js';
import { failureOf, refusalOf } from './support/failure.js';
import { FaultProxy, type Trap } from './support/fault-proxy.js';
import { Operator } from './support/operator.js';
import { stoppedBackends } from './support/stopped-backends.js';
import { withinASecond } from './support/stopwatch.js';
import { storedState } from './support/stored-state.js';
import { demoPassword, listenTestApp, startTestApp, type TestApp } from './support/test-app.js';
import { waitUntil } from './support/wait-until.js';

// each refusal takes most of a second, and there are many
jest.setTimeout(30_000);

const gated = '/v1/billing/invoices';
const unverified = (error: string) => ({ status: 503, error });
let database: { readonly url: string; drop(): Promise<void> };
let proxy: FaultProxy;
let app: TestApp;
let operator: Operator;

beforeAll(async () => {
  database = await createScratchDatabase();
  proxy = new FaultProxy(new URL(database.url));
  await proxy.open();
  // nothing is kept, so that every question is put to Postgres
  app = await startTestApp({ DATABASE_URL: proxy.url, FEATURE_CACHE_TTL_MS: '0' });
  operator = new Operator(app);
});

afterAll(async () => {
  await app.close();
  proxy.shut();
  await database.drop();
});

const member = (path: string) => app.call(path, { as: 'member@acme.test' });
const withCookie = (cookie: string, path = gated) => app.call(path, { headers: { cookie } });

/** Both sessions are ones that the application has seen and verified. */
beforeEach(async () => {
  await operator.change({ billing: null });
  expect((await member(gated)).status).toBe(200);
});

/** One test that fails must not freeze those after it. */
afterEach(() => {
  proxy.thaw();
});

async function frozen<Value>(during: () => Promise<Value>): Promise<Value> {
  proxy.freeze();
  try {
    return await during();
  } finally {
    proxy.thaw();
    await recovery();
  }
}

const recovery = () =>
  waitUntil('everything works again', async () => (await app.isReady()) && (await member(gated)).ok, 5_000);

describe('while Postgres is frozen', () => {
  it('a gated route says that the feature cannot be checked, within a second, and does nothing', async () => {
    const before = await storedState(app);
    await frozen(async () => {
      for (const path of [gated, '/v1/billing/plans', '/v1/billing/subscription']) {
        const answer = await withinASecond(() => member(path));
        expect(await failureOf(answer)).toMatchObject(unverified('feature_lookup_failed'));
      }
    });
    expect(await storedState(app)).toEqual(before);
  });

  it('nobody is told that all their features are off', async () => {
    const failure = await frozen(async () => failureOf(await withinASecond(() => member('/v1/features'))));
    expect(failure).toMatchObject(unverified('feature_lookup_failed'));
    expect(failure).not.toHaveProperty('features');
  });

  it('many at once are all refused within a second', async () => {
    const answers = await frozen(() =>
      Promise.all(Array.from({ length: 40 }, () => withinASecond(() => member(gated)))),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([503]));
  });

  it('who somebody is cannot be checked, and nobody becomes a stranger', async () => {
    const unseen = await app.newCookie('member@acme.test');
    await frozen(async () => {
      const login = () =>
        app.send('POST', '/v1/auth/login', { email: 'admin@acme.test', password: demoPassword });
      const nonsense = { headers: { authorization: `Bearer ghk_${'A'.repeat(43)}` } };
      for (const request of [
        () => member('/v1/auth/me'),
        () => withCookie(unseen),
        () => app.call('/v1/auth/me', nonsense),
        login,
      ]) {
        const answer = await withinASecond(request);
        expect(await refusalOf(answer)).toEqual(unverified('identity_lookup_failed'));
      }
    });
  });

  it('operators can neither read nor change, and what they were refused has not been done', async () => {
    const before = await storedState(app);
    await frozen(async () => {
      const as = 'operator@gatehouse.test';
      for (const request of [
        () => operator.patch({ billing: false }),
        () => app.call(operator.path, { as }),
        () => app.call('/v1/platform/tenants', { as }),
        () => app.call('/v1/platform/features', { as }),
        () => app.send('POST', '/v1/platform/tenants', { name: 'Frozen' }, { as }),
        () => app.send('POST', '/v1/platform/service-keys', { name: 'Frozen' }, { as }),
      ]) {
        const { status } = await failureOf(await withinASecond(request));
        expect(status).toBe(503);
      }
    });
    expect(await storedState(app)).toEqual(before);
  });

  it('the process is alive and not ready', async () => {
    await frozen(async () => {
      expect((await withinASecond(() => app.call('/health/live'))).status).toBe(200);
      const ready = await withinASecond(() => app.call('/health/ready'));
      expect(await refusalOf(ready)).toEqual(unverified('not_ready'));
    });
  });
});

describe('a session while Postgres is frozen', () => {
  it('that signed out before is believed no more', async () => {
    const cookie = await app.newCookie('member@acme.test');
    expect((await withCookie(cookie)).status).toBe(200);
    const answer = await app.call('/v1/auth/logout', { method: 'POST', headers: { cookie } });
    expect(answer.status).toBe(204);
    const refusal = await frozen(async () => refusalOf(await withCookie(cookie)));
    expect(refusal).toEqual(unverified('identity_lookup_failed'));
  });

  it('that signs out meanwhile is believed no more, though nobody else can be told', async () => {
    const cookie = await app.newCookie('member@acme.test');
    expect((await withCookie(cookie)).status).toBe(200);
    await frozen(async () => {
      const out = () => app.call('/v1/auth/logout', { method: 'POST', headers: { cookie } });
      expect(await refusalOf(await withinASecond(out))).toEqual(unverified('identity_lookup_failed'));
      expect(await refusalOf(await withCookie(cookie))).toEqual(unverified('identity_lookup_failed'));
    });
    expect((await withCookie(cookie)).status).toBe(200);
  });

  it('that somebody revoked elsewhere is a stranger as soon as the store can be read', async () => {
    const cookie = await app.newCookie('member@acme.test');
    expect((await withCookie(cookie)).status).toBe(200);
    await app.query(
      'UPDATE sessions SET revoked_at = now() WHERE created_at = (SELECT max(created_at) FROM sessions)',
    );
    const refusal = await frozen(async () => refusalOf(await withCookie(cookie)));
    expect(refusal).toEqual(unverified('feature_lookup_failed'));
    expect((await withCookie(cookie)).status).toBe(401);
    const again = await frozen(async () => refusalOf(await withCookie(cookie)));
    expect(again).toEqual(unverified('identity_lookup_failed'));
  });
});

describe('a change that Postgres freezes in the middle of', () => {
  const commit = 'COMMIT\0';
  const statement = 'change_entitlements';
  const traps: Trap[] = [
    ...['FROM sessions', 'FROM tenants WHERE id'].flatMap((text): Trap[] => [
      { text, when: 'before' },
      { text, when: 'after' },
    ]),
    { text: statement, when: 'before' },
  ];

  it.each<[string, Trap]>(traps.map((trap) => [`${trap.when} ${trap.text}`, trap]))(
    'is refused within a second and is never made (%s)',
    async (_, trap) => {
      const before = await storedState(app);
      void proxy.freezeAt(trap);
      const answer = await withinASecond(() => operator.patch({ billing: false }));
      // whatever was held arrives
      proxy.thaw();
      expect((await failureOf(answer)).status).toBe(503);
      await recovery();
      expect(await storedState(app)).toEqual(before);
    },
  );

  it('is refused within a second and is never made (while another of its tenant takes its time)', async () => {
    const before = await storedState(app);
    const other = new Client({ connectionString: database.url });
    await other.connect();
    await other.query(`BEGIN; SELECT FROM tenants WHERE id = '${operator.tenantId}' FOR NO KEY UPDATE`);
    const answer = await withinASecond(() => operator.patch({ billing: false }));
    await other.end();
    expect((await failureOf(answer)).status).toBe(503);
    expect(await storedState(app)).toEqual(before);
  });

  it.each<[string, () => Promise<Response>]>([
    ['a new tenant', () => operator.createTenant('Late')],
    [
      'a new service key',
      () =>
        app.send('POST', '/v1/platform/service-keys', { name: 'Late' }, { as: 'operator@gatehouse.test' }),
    ],
  ])('is refused and never made where it is %s, too', async (_, create) => {
    for (const text of ['INSERT INTO', commit]) {
      const before = await storedState(app);
      void proxy.freezeAt({ text, when: 'before' });
      const answer = await withinASecond(create);
      proxy.thaw();
      expect((await failureOf(answer)).status).toBe(503);
      await recovery();
      expect(await storedState(app)).toEqual(before);
    }
  });

  it('is one that nobody can tell from a change that was made when its answer is lost: asking again is safe', async () => {
    const { revision } = await operator.view();
    void proxy.freezeAt({ text: statement, when: 'after' });
    const answer = await withinASecond(() => operator.patch({ billing: false }));
    proxy.thaw();
    expect((await failureOf(answer)).status).toBe(503);
    await waitUntil('the application is ready', () => app.isReady(), 5_000);
    expect(await operator.change({ billing: false })).toMatchObject({
      changeId: null,
      revision: revision + 1,
    });
  });
});

describe('connections that never answer again', () => {
  it('are given up, and others are made, while their server processes are still stopped', async () => {
    const before = await storedState(app);
    // a whole pool of them
    await Promise.all(Array.from({ length: 40 }, () => member(gated)));
    const stopped = await stoppedBackends(app, database.url);
    try {
      const answer = await withinASecond(() => member(gated));
      // the queue's workers ask all the time, and may have found them out before
      if (answer.status !== 200) expect(await refusalOf(answer)).toEqual(unverified('feature_lookup_failed'));
      await recovery();
    } finally {
      stopped.resume();
    }
    expect(await storedState(app)).toEqual(before);
  });

  it('are no 500 to anybody when the server ends them', async () => {
    const cut = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid()`;
    await Promise.all([app.query(cut), ...Array.from({ length: 20 }, () => member(gated))]);
    const statuses = await Promise.all(Array.from({ length: 20 }, async () => (await member(gated)).status));
    expect(statuses.filter((status) => ![200, 503].includes(status))).toEqual([]);
    await recovery();
  });
});

describe('while Postgres refuses connections', () => {
  it('everything that needs it is 503 in its own words, and works again when it is back', async () => {
    const as = 'operator@gatehouse.test';
    const requests = {
      feature_lookup_failed: () => member(gated),
      store_unavailable: () => app.call('/v1/platform/tenants', { as }),
      identity_lookup_failed: () => member('/v1/auth/me'),
      not_ready: () => app.call('/health/ready'),
    };
    proxy.shut();
    try {
      for (const [error, request] of Object.entries(requests)) {
        expect(await refusalOf(await withinASecond(request))).toEqual(unverified(error));
      }
    } finally {
      await proxy.open();
    }
    await recovery();
  });

  it('nothing that is created then comes to be later', async () => {
    const before = await storedState(app);
    proxy.shut();
    const answer = await withinASecond(() => operator.createTenant('Nobody'));
    await proxy.open();
    expect(await refusalOf(answer)).toEqual(unverified('store_unavailable'));
    await recovery();
    expect(await storedState(app)).toEqual(before);
  });
});

describe('a start without Postgres', () => {
  it.each<['refused' | 'frozen']>([['refused'], ['frozen']])(
    'is alive and not ready, and ready within 5 s of its return (%s)',
    async (how) => {
      const away = new FaultProxy(new URL(database.url));
      await away.open();
      if (how === 'frozen') away.freeze();
      else away.shut();
      const early = await listenTestApp({ DATABASE_URL: away.url });
      try {
        expect((await withinASecond(() => early.call('/health/live'))).status).toBe(200);
        const ready = await withinASecond(() => early.call('/health/ready'));
        expect(await refusalOf(ready)).toEqual(unverified('not_ready'));
        const login = { email: 'admin@acme.test', password: demoPassword };
        const answer = await withinASecond(() => early.send('POST', '/v1/auth/login', login));
        expect(await refusalOf(answer)).toEqual(unverified('identity_lookup_failed'));
        if (how === 'frozen') away.thaw();
        else await away.open();
        await waitUntil('the application is ready', () => early.isReady(), 5_000);
        expect((await early.call(gated, { as: 'member@acme.test' })).status).toBe(200);
      } finally {
        await early.close();
        away.shut();
      }
    },
  );
});
