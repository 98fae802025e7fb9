import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { AuditItem } from '../src/audit/reading/audit-item.js';
import { AuditTrail, auditPath } from './support/audit-trail.js';
import { failureOf, refusalOf } from './support/failure.js';
import { Operator } from './support/operator.js';
import { expectRefused } from './support/refused.js';
import { acmeId, demoPassword, globexId, startTestApp, type TestApp } from './support/test-app.js';
import { waitUntil } from './support/wait-until.js';

const as = 'operator@gatehouse.test';
const platform = '00000000-0000-0000-0000-000000000000';
let app: TestApp;
let trail: AuditTrail;

beforeAll(async () => {
  app = await startTestApp();
  trail = new AuditTrail(app);
  await app.cookieOf(as);
});

afterAll(() => app.close());

// every test comes from one address
beforeEach(async () => {
  await app.query('DELETE FROM login_attempts');
});

const idOf = async (email: string) =>
  (await app.query<{ id: string }>('SELECT id FROM users WHERE email = $1', [email]))[0]?.id ?? '';

/** What is recorded while `work` runs, oldest first. */
async function recordedBy(work: () => Promise<unknown>): Promise<AuditItem[]> {
  const before = new Set((await trail.lines()).map(({ id }) => id));
  await work();
  return (await trail.lines()).filter(({ id }) => !before.has(id)).reverse();
}

/** Events of a tenant that nobody else uses, behind the application's back. */
async function fill(chain: string, count: number, columns: Readonly<Record<string, string>> = {}) {
  const values = { kind: `'session.opened'`, actor_id: `'user:test'`, actor: `'A test'`, ...columns };
  await app.query(
    `INSERT INTO audit_events (chain, ${Object.keys(values).join()})
     SELECT $1, ${Object.values(values).join()} FROM generate_series(1, $2) AS number`,
    [chain, count],
  );
}

describe('what is recorded', () => {
  const requestId = 'audit-test-1';
  const headers = { 'x-request-id': requestId };
  const operator = async () => ({ id: `user:${await idOf(as)}`, name: 'Operator' });

  it('is a change of entitlements, once, with before and after', async () => {
    const change = { features: { hitl: true }, reason: 'The pilot begins' };
    const path = `/v1/platform/tenants/${globexId}/features`;
    const events = await recordedBy(() => app.send('PATCH', path, change, { as, headers }));
    expect(events).toEqual([
      {
        id: expect.any(String),
        sequence: expect.any(Number),
        tenantId: globexId,
        at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/),
        kind: 'entitlements.changed',
        actor: await operator(),
        reason: 'The pilot begins',
        requestId,
        revision: expect.any(Number),
        changes: { hitl: { before: null, after: expect.objectContaining({ enabled: true }) } },
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ]);
    expect(await recordedBy(() => app.send('PATCH', path, change, { as, headers }))).toEqual([]);
  });

  it('is a new tenant, in its own chain; a name that is taken is no event', async () => {
    const create = () => app.send('POST', '/v1/platform/tenants', { name: 'Initech' }, { as, headers });
    const events = await recordedBy(create);
    const [tenant] = await app.query<{ id: string }>(`SELECT id FROM tenants WHERE name = 'Initech'`);
    expect(events).toMatchObject([
      {
        kind: 'tenant.created',
        tenantId: tenant?.id,
        sequence: 1,
        actor: await operator(),
        requestId,
        changes: { name: { before: null, after: 'Initech' } },
      },
    ]);
    expect(await recordedBy(create)).toEqual([]);
  });

  it.each([
    ['a tenant', { tenantId: acmeId }, acmeId],
    ['the platform', { expiresAt: '2090-01-01T00:00:00.000Z' }, null],
  ])(
    'is a service key of %s that is created, and revoked once, without the key',
    async (_, body, tenantId) => {
      let key = { id: '', key: '' };
      const created = await recordedBy(async () => {
        const answer = await app.send(
          'POST',
          '/v1/platform/service-keys',
          { name: 'CI', ...body },
          { as, headers },
        );
        key = (await answer.json()) as typeof key;
      });
      const path = `/v1/platform/service-keys/${key.id}`;
      const statuses: number[] = [];
      const revoke = async () =>
        statuses.push((await app.call(path, { method: 'DELETE', as, headers })).status);
      const revoked = await recordedBy(async () => [await revoke(), await revoke()]);
      expect(statuses).toEqual([204, 204]);
      const by = { tenantId, actor: await operator(), requestId };
      expect([...created, ...revoked]).toMatchObject([
        {
          ...by,
          kind: 'service_key.created',
          changes: { key: { before: null, after: key.id }, name: { after: 'CI' } },
        },
        { ...by, kind: 'service_key.revoked', changes: { key: { before: key.id, after: null } } },
      ]);
      expect(JSON.stringify([created, revoked])).not.toContain(key.key.slice(4));
    },
  );

  it('is a key of an unknown tenant no event, and none that there is not', async () => {
    const body = { name: 'CI', tenantId: '99999999-9999-4999-8999-999999999999' };
    const events = await recordedBy(async () => {
      expect((await app.send('POST', '/v1/platform/service-keys', body, { as })).status).toBe(404);
      const unknown = `/v1/platform/service-keys/${body.tenantId}`;
      expect((await app.call(unknown, { method: 'DELETE', as })).status).toBe(404);
    });
    expect(events).toEqual([]);
  });

  it('is a session that opens, and one that is ended, each once and without its token', async () => {
    let cookie = '';
    const events = await recordedBy(async () => {
      cookie = await app.newCookie('member@acme.test');
      for (const status of [204, 401]) {
        const answer = await app.call('/v1/auth/logout', { method: 'POST', headers: { ...headers, cookie } });
        expect(answer.status).toBe(status);
      }
    });
    const actor = { id: `user:${await idOf('member@acme.test')}`, name: 'Acme Member' };
    expect(events).toMatchObject([
      { kind: 'session.opened', tenantId: acmeId, actor, requestId: expect.any(String) },
      { kind: 'session.ended', tenantId: acmeId, actor, requestId },
    ]);
    expect(JSON.stringify(events)).not.toContain(cookie.split('ghs_')[1]);
  });

  it('is an operator’s session in the platform’s chain', async () => {
    expect(await recordedBy(() => app.newCookie(as))).toMatchObject([
      { kind: 'session.opened', tenantId: null, actor: await operator() },
    ]);
  });

  it('is a sign-in that is refused: for the tenant of the account, and of nobody for the platform', async () => {
    await app.query(`UPDATE users SET disabled_at = now() WHERE email = 'admin@globex.test'`);
    const events = await recordedBy(async () => {
      for (const [email, password] of [
        ['member@acme.test', 'Tr0ub4dor'],
        ['admin@globex.test', demoPassword],
        [as, 'Tr0ub4dor'],
        ['typed.it.here@acme.test', 'Tr0ub4dor'],
      ] as const)
        expect((await app.signIn(email, password)).status).toBe(401);
    });
    await app.query(`UPDATE users SET disabled_at = NULL`);
    const refused = { kind: 'session.refused', actor: { id: 'anonymous' }, requestId: expect.any(String) };
    expect(events).toMatchObject([
      { ...refused, tenantId: acmeId, reason: `Wrong password: user:${await idOf('member@acme.test')}` },
      { ...refused, tenantId: globexId, reason: expect.stringMatching(/^The account is disabled: user:/) },
      { ...refused, tenantId: null, reason: `Wrong password: user:${await idOf(as)}` },
      { ...refused, tenantId: null, reason: 'No account has this address' },
    ]);
    expect(JSON.stringify(events)).not.toMatch(/Tr0ub4dor|typed\.it|gatehouse-demo/);
  });

  it('is a try beyond the limit no event', async () => {
    for (let tries = 0; tries < 5; tries += 1) await app.signIn('member@acme.test', 'wrong');
    const events = await recordedBy(async () => {
      expect((await app.signIn('member@acme.test', 'wrong')).status).toBe(429);
    });
    expect(events).toEqual([]);
  });

  it('is done, or neither: what cannot be recorded does not happen', async () => {
    const [before] = await app.query('SELECT count(*) FROM sessions');
    const keys = await app.query('SELECT id, revoked_at FROM service_keys ORDER BY id');
    await app.query('REVOKE INSERT ON audit_events FROM gatehouse_application');
    try {
      expect(await refusalOf(await app.signIn('member@acme.test'))).toMatchObject({ status: 503 });
      expect(await refusalOf(await app.signIn('member@acme.test', 'wrong'))).toMatchObject({ status: 503 });
      const create = (path: string, body: object) => app.send('POST', path, body, { as });
      expect((await create('/v1/platform/service-keys', { name: 'CI' })).status).toBeGreaterThanOrEqual(500);
      expect((await create('/v1/platform/tenants', { name: 'Hooli' })).status).toBeGreaterThanOrEqual(500);
    } finally {
      await app.query('GRANT INSERT ON audit_events TO gatehouse_application');
    }
    expect(await app.query('SELECT count(*) FROM sessions')).toEqual([before]);
    expect(await app.query('SELECT id, revoked_at FROM service_keys ORDER BY id')).toEqual(keys);
    expect(await app.query(`SELECT FROM tenants WHERE name = 'Hooli'`)).toEqual([]);
  });
});

describe('a page of the audit', () => {
  const chain = 'cccccccc-cccc-4ccc-8ccc-cccccccccccc';

  beforeAll(() => fill(chain, 120, { actor_id: `'user:' || number % 3`, revision: 'number' }));

  it('is newest first, and the pages have every event once', async () => {
    const seen: AuditItem[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page = await trail.page({ tenantId: chain, limit: '50', ...(cursor && { cursor }) });
      seen.push(...page.items);
      cursor = page.nextCursor;
    }
    expect(seen.map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: 120 }, (_, index) => 120 - index),
    );
  });

  it('goes on where it ended although something is recorded meanwhile', async () => {
    const { items, nextCursor } = await trail.page({ limit: '3' });
    await fill(chain, 1, { kind: `'tenant.created'` });
    const next = await trail.page({ limit: '3', cursor: nextCursor ?? '' });
    const all = await trail.items({ limit: '7' });
    expect([...items, ...next.items]).toEqual(all.slice(1));
  });

  it('has 50 events, and 200 at most', async () => {
    expect(await trail.items()).toHaveLength(50);
    expect(await trail.items({ limit: '200' })).toHaveLength(Math.min(200, (await trail.lines()).length));
    await expectRefused(app, 'invalid_request', () => trail.ask({ limit: '201' }));
  });

  it.each([
    ['tenantId', { tenantId: chain }, ({ tenantId }: AuditItem) => tenantId === chain],
    [
      'tenantId in capitals',
      { tenantId: chain.toUpperCase() },
      ({ tenantId }: AuditItem) => tenantId === chain,
    ],
    ['the platform', { tenantId: platform }, ({ tenantId }: AuditItem) => tenantId === null],
    ['actor', { actor: 'user:1' }, ({ actor }: AuditItem) => actor.id === 'user:1'],
    ['kind', { kind: 'tenant.created' }, ({ kind }: AuditItem) => kind === 'tenant.created'],
    [
      'revision',
      { tenantId: chain, revision: '7' },
      ({ tenantId, revision }: AuditItem) => tenantId === chain && revision === 7,
    ],
    ['feature', { feature: 'hitl' }, ({ changes }: AuditItem) => 'hitl' in changes],
    [
      'all at once',
      { tenantId: globexId, feature: 'hitl', kind: 'entitlements.changed' },
      ({ tenantId, changes }: AuditItem) => tenantId === globexId && 'hitl' in changes,
    ],
  ])('is filtered by %s', async (_, query, isWanted) => {
    const all = await trail.lines();
    const wanted = all.filter(isWanted);
    expect(wanted.length).toBeGreaterThan(0);
    expect(wanted.length).toBeLessThan(all.length);
    expect(await trail.lines(query)).toEqual(wanted);
    expect(await trail.items({ ...query, limit: '200' })).toEqual(wanted);
  });

  it('is from one instant, and to before another, to the microsecond and with any offset', async () => {
    const [newest, , , oldest] = await trail.items({ limit: '4' });
    const between = { from: oldest?.at ?? '', to: newest?.at ?? '' };
    const wanted = (await trail.lines()).filter(({ at }) => at >= between.from && at < between.to);
    expect(wanted.length).toBeGreaterThan(0);
    expect(await trail.items(between)).toEqual(wanted);
    const local = (at: string) =>
      `${new Date(Date.parse(at) + 7_200_000).toISOString().slice(0, 19)}${at.slice(19, 26)}+02:00`;
    expect(await trail.items({ from: local(between.from), to: local(between.to) })).toEqual(wanted);
  });

  it('that looks for what is rare looks at so many, and says where to go on', async () => {
    const rare = 'eeeeeeee-eeee-4eee-8eee-eeeeeeeeeeee';
    await fill(rare, 1, { kind: `'tenant.deleted'` });
    await fill(rare, 20_000);
    const wanted = { tenantId: rare, kind: 'tenant.deleted' };
    const first = await trail.page(wanted);
    expect(first).toEqual({ items: [], nextCursor: expect.any(String) });
    const next = await trail.page({ ...wanted, cursor: first.nextCursor ?? '' });
    expect(next).toMatchObject({ items: [{ kind: 'tenant.deleted', sequence: 1 }], nextCursor: null });
    expect(await trail.lines(wanted)).toEqual(next.items);
  });

  const cursorOf = (position: object) => Buffer.from(JSON.stringify(position)).toString('base64url');
  const at = '2026-01-01T00:00:00.000000Z';

  it.each([
    'tenantId=abc',
    'tenantId=',
    `tenantId=${acmeId}&tenantId=${globexId}`,
    `tenantId[]=${acmeId}`,
    `tenant_id=${acmeId}`,
    'feature=Billing',
    'feature=feature.billing',
    'feature=__proto__',
    'actor=',
    'actor=%00',
    `actor=${'a'.repeat(201)}`,
    'kind=session',
    'kind=toString',
    'revision=-1',
    'revision=1e3',
    'revision=9999999999999999999999',
    'from=yesterday',
    'from=2026-02-30T00:00:00Z',
    'from=2026-01-01',
    'from=0000-01-01T00:00:00Z',
    'from=0001-01-01T00:00:00%2B01:00',
    'to=9999-12-31T23:59:59-01:00',
    `from=2026-01-01T00:00:00.${'0'.repeat(100)}Z`,
    'from=2026-01-02T00:00:00Z&to=2026-01-01T00:00:00Z',
    'format=xml',
    'format=csv&format=json',
    'cursor=abc',
    `cursor=${cursorOf({ at, chain: acmeId })}`,
    `cursor=${cursorOf({ at, chain: 'abc', sequence: 1 })}`,
    `cursor=${cursorOf({ at: 'infinity', chain: acmeId, sequence: 1 })}`,
    `cursor=${cursorOf({ at, chain: acmeId, sequence: 1e300 })}`,
    '__proto__[x]=1',
    'limit=0',
  ])('is refused for ?%s', async (query) => {
    await expectRefused(app, 'invalid_request', () => app.call(`${auditPath}?${query}`, { as }));
  });
});

describe('an export', () => {
  const chain = 'dddddddd-dddd-4ddd-8ddd-dddddddddddd';
  const count = 5_500;

  beforeAll(() => fill(chain, count));

  it('has everything that matches, newest first', async () => {
    const items = await trail.lines({ tenantId: chain });
    expect(items.map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: count }, (_, index) => count - index),
    );
    expect(items.slice(0, 50)).toEqual(await trail.items({ tenantId: chain }));
  });

  it('is a table, too', async () => {
    const answer = await trail.ask({ tenantId: chain, format: 'csv' });
    const [head, ...rows] = (await answer.text()).trimEnd().split('\r\n');
    expect(head).toBe(
      'sequence,at,tenantId,kind,actorId,actorName,reason,requestId,revision,changes,id,hash',
    );
    expect(rows).toHaveLength(count);
    expect(rows.at(-1)).toMatch(new RegExp(`^1,[^,]+,${chain},session.opened,user:test,A test,,,,{},`));
  });

  it.each([
    ['text/csv', 'text/csv; charset=utf-8; header=present', 'gatehouse-audit.csv'],
    ['application/x-ndjson', 'application/x-ndjson; charset=utf-8', 'gatehouse-audit.ndjson'],
    [
      'application/json;q=0.5, text/csv;q=0.4, application/x-ndjson;q=0.9',
      'application/x-ndjson; charset=utf-8',
      'gatehouse-audit.ndjson',
    ],
    ['text/csv, */*', 'text/csv; charset=utf-8; header=present', 'gatehouse-audit.csv'],
  ])('is what Accept: %s likes best', async (accept, type, name) => {
    const answer = await trail.ask({ tenantId: acmeId }, { accept });
    await answer.text();
    expect(answer.headers.get('content-type')).toBe(type);
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="${name}"`);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('vary')).toContain('Accept');
  });

  it.each(['*/*', 'text/html', 'text/csv;q=0', 'application/json, text/csv', 'nonsense', ';;,,q='])(
    'is not what Accept: %s likes: JSON',
    async (accept) => {
      const answer = await trail.ask({ tenantId: acmeId }, { accept });
      expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
      expect(answer.headers.get('content-disposition')).toBeNull();
      expect(await answer.json()).toHaveProperty('items');
    },
  );

  it('is what the query says, whatever Accept likes', async () => {
    const answer = await trail.ask({ tenantId: acmeId, format: 'json' }, { accept: 'text/csv' });
    expect(await answer.json()).toHaveProperty('items');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])('has no formula in a cell: %j', async (reason) => {
    const tenant = await new Operator(app).newTenant(`Formula ${JSON.stringify(reason)}`);
    await fill(tenant.tenantId, 1, {
      reason: `E'${reason.replace('\t', '\\t').replace('\r', '\\r')}'`,
      actor: `'=cmd'`,
    });
    const [, row = ''] = (await (await trail.ask({ tenantId: tenant.tenantId, format: 'csv' })).text()).split(
      '\r\n',
    );
    expect(row).toContain(`,'=cmd,`);
    expect(row).toContain(reason === '\rx' ? `,"'\rx",` : `,'${reason},`);
  });

  it('quotes what would break a row', async () => {
    const tenant = await new Operator(app).newTenant('Quotes');
    await fill(tenant.tenantId, 1, { reason: `E'a,"b"\\nc'` });
    const text = await (await trail.ask({ tenantId: tenant.tenantId, format: 'csv' })).text();
    expect(text).toContain(`,"a,""b""\nc",`);
  });

  it('is one of two at a time, and its place is free when its client has left', async () => {
    const big = 'bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbbb';
    // more than sockets and buffers on the way hold
    await fill(big, 6_000, { reason: `repeat('x', 2500)` });
    const leaving = [new AbortController(), new AbortController()];
    const path = `${auditPath}?format=ndjson&tenantId=${big}`;
    for (const { signal } of leaving) expect((await app.call(path, { as, signal })).status).toBe(200);
    const refused = await app.call(path, { as });
    expect(refused.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(await failureOf(refused)).toMatchObject({ status: 429, error: 'too_many_attempts' });
    for (const each of leaving) each.abort();
    const small = `${auditPath}?format=ndjson&tenantId=${acmeId}`;
    await waitUntil('there is room again', async () => {
      const answer = await app.call(small, { as });
      await answer.text();
      return answer.ok;
    });
  });

  it('fails in the envelope when nothing can be read, and frees its place', async () => {
    await app.query('REVOKE SELECT ON audit_events FROM gatehouse_application');
    try {
      for (let tries = 0; tries < 3; tries += 1)
        expect((await failureOf(await trail.ask({ format: 'csv' }))).error).not.toBe('too_many_attempts');
    } finally {
      await app.query('GRANT SELECT ON audit_events TO gatehouse_application');
    }
    expect((await trail.lines({ tenantId: acmeId })).length).toBeGreaterThan(0);
  });
});
