import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Audience } from '../src/identity/principal.js';
import { DeniedDecisions } from '../src/platform/decisions/denied-decisions.js';
import { createMemberB, credentials, type Credential, type Headers } from './support/credentials.js';
import { failureOf } from './support/failure.js';
import { Operator } from './support/operator.js';
import { documentedOperations, type Operation } from './support/operations.js';
import { storedState } from './support/stored-state.js';
import { textOf } from './support/text-of.js';
import { acmeId, demoPassword, globexId, startTestApp, type TestApp } from './support/test-app.js';

/** What an operation is, in the words of this test and not of the code: whom it is for, and a request that works. */
interface Row {
  readonly who: readonly Audience[] | 'anybody';
  readonly status: number;
  readonly feature?: string;
  readonly body?: () => unknown;
  readonly headers?: Headers;
  /** Of what there is for whoever asks. */
  readonly id?: (credential: Credential) => Promise<string>;
}

const people = ['member', 'admin'] as const;
const tenantSide = ['member', 'admin', 'service:tenant'] as const;
const platformReaders = ['operator', 'service:platform'] as const;
const acme = () => Promise.resolve(acmeId);
const anyVersion = Array.from({ length: 100 }, (_, version) => `"${version}"`).join();
const settings = { displayName: 'Matrix', timezone: 'UTC', billingContacts: [], planMetadata: {}, flags: {} };

// prettier-ignore
const table: Readonly<Record<string, Row>> = {
  'GET /health/live':       { who: 'anybody', status: 200 },
  'GET /health/ready':      { who: 'anybody', status: 200 },
  'POST /v1/auth/login':    { who: 'anybody', status: 200, body: () => ({ email: 'admin@globex.test', password: demoPassword }) },
  'POST /v1/auth/logout':   { who: ['member', 'admin', 'operator'], status: 204 },
  'GET /v1/auth/me':        { who: [...tenantSide, ...platformReaders], status: 200 },
  'GET /v1/features':       { who: tenantSide, status: 200 },
  'GET /v1/features/stream': { who: tenantSide, status: 200 },
  'GET /v1/tenants/settings': { who: ['member', 'admin'], status: 200 },
  'PUT /v1/tenants/settings': { who: ['admin'], status: 200, headers: { 'if-match': anyVersion }, body: () => settings },
  'GET /metrics':           { who: 'anybody', status: 200 },
  'GET /v1/billing/plans':        { who: tenantSide, status: 200, feature: 'billing' },
  'GET /v1/billing/subscription': { who: tenantSide, status: 200, feature: 'billing' },
  'PATCH /v1/billing/subscription': { who: ['admin'], status: 200, feature: 'billing', headers: { 'if-match': anyVersion }, body: () => ({ seats: 13 }) },
  'GET /v1/billing/invoices':     { who: tenantSide, status: 200, feature: 'billing' },
  'POST /v1/scoring/relevance': { who: ['member', 'admin'], status: 200, feature: 'scoring-pro', body: () => ({ query: 'matrix' }) },
  'GET /v1/dashboard/overview': { who: tenantSide, status: 200, feature: 'beta-dashboard' },
  'POST /v1/telemetry/events': { who: ['member', 'admin'], status: 204, body: () => ({ feature: 'billing', events: [{ name: 'page.viewed' }] }) },
  'GET /v1/hitl/requests':               { who: tenantSide, status: 200, feature: 'hitl' },
  'POST /v1/hitl/requests':              { who: people, status: 201, feature: 'hitl', body: () => ({ title: 'matrix' }) },
  'GET /v1/hitl/requests/{request_id}':  { who: tenantSide, status: 200, feature: 'hitl', id: (who) => oldestReviewId(who) },
  'POST /v1/hitl/requests/{request_id}/claim':   { who: people, status: 200, feature: 'hitl', id: (who) => newReviewId(who) },
  'POST /v1/hitl/requests/{request_id}/release': { who: people, status: 200, feature: 'hitl', id: (who) => claimedReviewId(who) },
  'POST /v1/hitl/requests/{request_id}/decide':  { who: people, status: 200, feature: 'hitl', id: (who) => claimedReviewId(who), body: () => ({ outcome: 'approved', reason: 'matrix' }) },
  'GET /v1/billing/usage':        { who: tenantSide, status: 200, feature: 'billing' },
  'GET /v1/billing/stream':       { who: tenantSide, status: 200, feature: 'billing_stream' },
  'GET /v1/ingestion/documents':  { who: tenantSide, status: 200, feature: 'ingestion' },
  'POST /v1/ingestion/documents': { who: ['member', 'admin'], status: 202, feature: 'ingestion', body: () => ({ documents: [{ externalId: randomUUID(), title: 'Matrix', text: 'A text' }] }) },
  'GET /v1/ingestion/documents/{document_id}':    { who: tenantSide, status: 200, feature: 'ingestion', id: (who) => newDocumentId(who, 'matrix') },
  'DELETE /v1/ingestion/documents/{document_id}': { who: ['admin'], status: 204, feature: 'ingestion', id: (who) => newDocumentId(who) },
  'GET /v1/ingestion/sources':  { who: tenantSide, status: 200, feature: 'ingestion' },
  'POST /v1/ingestion/sources': { who: ['admin'], status: 201, feature: 'ingestion', body: () => ({ name: 'Matrix', url: `http://127.0.0.1:1/${randomUUID()}` }) },
  'DELETE /v1/ingestion/sources/{source_id}': { who: ['admin'], status: 204, feature: 'ingestion', id: (who) => newSourceId(who) },
  'GET /v1/platform/features':    { who: platformReaders, status: 200 },
  'GET /v1/platform/features/{key}/tenants': { who: platformReaders, status: 200, id: async () => 'billing' },
  'GET /v1/platform/tenants':     { who: platformReaders, status: 200 },
  'POST /v1/platform/tenants':    { who: ['operator'], status: 201, body: () => ({ name: `Tenant ${randomUUID()}` }) },
  'GET /v1/platform/tenants/{tenant_id}':            { who: platformReaders, status: 200, id: acme },
  'GET /v1/platform/tenants/{tenant_id}/features':   { who: platformReaders, status: 200, id: acme },
  'PATCH /v1/platform/tenants/{tenant_id}/features': { who: ['operator'], status: 200, id: acme, body: () => ({ features: { 'beta-dashboard': false }, reason: 'matrix' }) },
  'GET /v1/platform/tenants/{tenant_id}/features/{key}/decision': { who: platformReaders, status: 200, id: acme },
  'GET /v1/platform/decisions/{decision_id}': { who: platformReaders, status: 200, id: () => newDecisionId() },
  'GET /v1/platform/changes/{change_id}': { who: platformReaders, status: 200, id: () => newChangeId() },
  'GET /v1/platform/audit':         { who: platformReaders, status: 200 },
  'POST /v1/platform/audit/verify': { who: platformReaders, status: 200, body: () => ({ tenantId: acmeId }) },
  'GET /v1/platform/instances':       { who: platformReaders, status: 200 },
  'GET /v1/platform/service-keys':    { who: ['operator'], status: 200 },
  'POST /v1/platform/service-keys':   { who: ['operator'], status: 201, body: () => ({ name: 'matrix', tenantId: acmeId }) },
  'DELETE /v1/platform/service-keys/{key_id}': { who: ['operator'], status: 204, id: () => newKeyId() },
};

const operations = await documentedOperations();
const called = new Set<string>();
const held = new Map<Credential, Headers>();
let app: TestApp;

beforeAll(async () => {
  app = await startTestApp({ HITL_MAX_REQUESTS: '1000', INGESTION_SOURCE_HOSTS: 'http://127.0.0.1:1' });
  await createMemberB(app);
  const everything = { hitl: true, ingestion: true, 'scoring-pro': true, 'beta-dashboard': true };
  for (const tenantId of [acmeId, globexId]) await new Operator(app, tenantId).change(everything);
  for (const credential of credentials) held.set(credential, await credential.obtain(app));
  for (const credential of credentials) if (credential.audience === 'admin') await newReviewId(credential);
});

afterAll(async () => {
  console.log(
    `access matrix: ${called.size} of ${operations.length * credentials.length} cells called, ` +
      `${operations.length} of ${operations.length} operations of the document`,
  );
  await app.close();
});

async function newKeyId(): Promise<string> {
  const body = { name: 'matrix', tenantId: acmeId };
  const answer = await app.send('POST', '/v1/platform/service-keys', body, { as: 'operator@gatehouse.test' });
  return ((await answer.json()) as { id: string }).id;
}

/** Processed: it is the same whenever it is read. */
async function newDocumentId(
  { tenantId = acmeId }: Credential,
  externalId = randomUUID() as string,
): Promise<string> {
  const [row] = await app.query<{ id: string }>(
    `INSERT INTO documents (id, tenant_id, external_id, title, body, status)
     VALUES (gen_random_uuid(), $1, $2, 'Matrix', 'A text', 'processed')
     ON CONFLICT (tenant_id, external_id) DO UPDATE SET title = excluded.title RETURNING id`,
    [tenantId, externalId],
  );
  return row?.id ?? '';
}

/** Not due: nobody reads it. */
async function newSourceId({ tenantId = acmeId }: Credential): Promise<string> {
  const [row] = await app.query<{ id: string }>(
    `INSERT INTO ingestion_sources (id, tenant_id, name, url, next_at)
     VALUES (gen_random_uuid(), $1, 'Matrix', gen_random_uuid()::text, now() + interval '1 day') RETURNING id`,
    [tenantId],
  );
  return row?.id ?? '';
}

async function newChangeId(): Promise<string> {
  const [row] = await app.query<{ id: string }>('SELECT id FROM entitlement_changes LIMIT 1');
  return row?.id ?? '';
}

/** Of a denial: nobody at Acme may review. */
async function newDecisionId(): Promise<string> {
  const denials = app.app.get(DeniedDecisions, { strict: false });
  const decision = { feature: 'hitl', enabled: false, reason: 'not_entitled' } as const;
  const route = 'GET /v1/hitl/requests';
  const answer = undefined;
  return (
    denials.record({ tenantId: acmeId, route, required: ['hitl'], decision, answer, at: Date.now() }) ?? ''
  );
}

/** Of the tenant of whoever asks; another for each who may not open one, and never looks. */
async function newReviewId(credential: Credential): Promise<string> {
  const headers = { ...held.get(credential) };
  const answer = await app.send(
    'POST',
    '/v1/hitl/requests',
    { title: `Matrix ${randomUUID()}` },
    { headers },
  );
  return answer.ok ? ((await answer.json()) as { id: string }).id : acmeId;
}

async function claimedReviewId(credential: Credential): Promise<string> {
  const id = await newReviewId(credential);
  await app.call(`/v1/hitl/requests/${id}/claim`, { method: 'POST', headers: { ...held.get(credential) } });
  return id;
}

async function oldestReviewId({ tenantId }: Credential): Promise<string> {
  const [row] = await app.query<{ id: string }>(
    'SELECT id FROM review_requests WHERE tenant_id = $1 ORDER BY created_at LIMIT 1',
    [tenantId ?? acmeId],
  );
  return row?.id ?? '';
}

const rowOf = ({ name }: Operation): Row => {
  const row = table[name];
  if (!row) throw new Error(`${name} is in the document and not in the table of this test`);
  return row;
};

interface Asked {
  readonly id?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

async function ask(operation: Operation, credential: Credential, asked: Asked = {}): Promise<Response> {
  const { body, id, headers } = rowOf(operation);
  const value = asked.id ?? (await id?.(credential)) ?? '';
  const path = operation.path.replace(/\{\w+\}/, encodeURIComponent(value)).replace('{key}', 'billing');
  const init = {
    method: operation.method,
    headers: { ...headers, ...held.get(credential), ...asked.headers },
  };
  if (!body) return app.call(path, init);
  return app.call(path, {
    ...init,
    headers: { ...init.headers, 'content-type': 'application/json' },
    body: JSON.stringify(body()),
  });
}

/** The body without what is another the next moment. */
async function timelessText(answer: Response): Promise<string> {
  return (await textOf(answer)).replaceAll(/"(silentMs|ageMs|seen)":\d+|"at":"[^"]*"/g, '');
}

function expectedOf({ who, status }: Row, { audience }: Credential): number {
  if (who === 'anybody') return status;
  if (audience === undefined) return 401;
  return who.includes(audience) ? status : 403;
}

describe('the table of this test', () => {
  it('has every operation of the document, and no other', () => {
    expect(operations.map(({ name }) => name)).toEqual(Object.keys(table).sort((a, b) => a.localeCompare(b)));
  });

  it.each(operations)('agrees with the marks of $name', (operation) => {
    const { who, feature } = rowOf(operation);
    expect([operation['x-allowed'] ?? 'anybody'].flat().sort()).toEqual([who].flat().sort());
    expect(operation['x-requires-feature']).toEqual(feature === undefined ? undefined : [feature]);
    expect(operation.security).toEqual(
      who === 'anybody' ? [] : expect.arrayContaining([{ session: [] }, { bearer: [] }]),
    );
  });
});

describe.each(operations)('$name', (operation) => {
  it.each(credentials)('for $name', async (credential) => {
    const expected = expectedOf(rowOf(operation), credential);
    const before = expected < 400 ? undefined : await storedState(app);
    // signing out spends a session, and deleting a key needs one to delete
    const headers = expected < 400 && operation.path === '/v1/auth/logout' && (await credential.obtain(app));
    const id = expected < 400 ? {} : { id: acmeId };
    const answer = await ask(operation, credential, { ...id, ...(headers && { headers }) });
    expect(answer.status).toBe(expected);
    called.add(`${operation.name} for ${credential.name}`);
    if (expected < 400) {
      await textOf(answer);
      return;
    }
    expect((await failureOf(answer)).error).toBe(expected === 401 ? 'unauthenticated' : 'forbidden');
    expect(await storedState(app)).toEqual(before);
  });
});

describe('what another tenant has', () => {
  const ofB = credentials.filter(({ tenantId }) => tenantId === globexId);
  const secretsOfA = async () => {
    const rows = await app.query<{ text: string }>(
      `SELECT id::text AS text FROM users WHERE tenant_id = $1
       UNION SELECT email FROM users WHERE tenant_id = $1 UNION SELECT name FROM users WHERE tenant_id = $1
       UNION SELECT id::text FROM billing_subscriptions WHERE tenant_id = $1
       UNION SELECT id::text FROM billing_invoices WHERE tenant_id = $1
       UNION SELECT number FROM billing_invoices WHERE tenant_id = $1
       UNION SELECT id::text FROM review_requests WHERE tenant_id = $1
       UNION SELECT title FROM review_requests WHERE tenant_id = $1 AND title <> 'matrix'
       UNION SELECT id::text FROM ingestion_sources WHERE tenant_id = $1
       UNION SELECT url FROM ingestion_sources WHERE tenant_id = $1
       UNION SELECT id::text FROM service_keys WHERE tenant_id = $1
       UNION SELECT id::text FROM entitlement_changes WHERE client_id = $1
       UNION SELECT name FROM tenants WHERE id = $1
       UNION SELECT billing_contacts::text FROM tenant_settings WHERE tenant_id = $1 AND billing_contacts <> '[]'`,
      [acmeId],
    );
    return rows.map(({ text }) => text);
  };

  it.each(ofB)('is in no answer for $name', async (credential) => {
    const secrets = await secretsOfA();
    expect(secrets.length).toBeGreaterThan(20);
    for (const operation of operations.filter(({ name }) => name !== 'POST /v1/auth/logout')) {
      const answer = await ask(operation, credential, { id: acmeId });
      const text = await textOf(answer);
      const { instance: ownWords = '' } = text.startsWith('{')
        ? (JSON.parse(text) as { instance?: string })
        : {};
      const seen = JSON.stringify([text.replaceAll(`"instance":"${ownWords}"`, ''), ...answer.headers]);
      expect(seen).not.toContain(acmeId);
      expect(secrets.filter((secret) => seen.includes(secret))).toEqual([]);
    }
  });
});

describe('the tenant of a request', () => {
  beforeAll(async () => {
    // a feature that differs between A and B shows whose tenant it was
    const change = { features: { billing: false }, reason: 'only A has it' };
    const path = `/v1/platform/tenants/${globexId}/features`;
    const answer = await app.send('PATCH', path, change, { as: 'operator@gatehouse.test' });
    expect(answer.status).toBe(200);
    // nobody reads a source between two questions
    await app.query('DELETE FROM ingestion_sources');
  });

  it.each(credentials)(
    'comes from the credential alone, whatever other headers say ($name)',
    async (credential) => {
      const headers = {
        'x-tenant-id': acmeId,
        'x-user-id': acmeId,
        'x-role': 'operator',
        'x-original-url': '/v1/platform/tenants',
        'x-rewrite-url': '/v1/platform/tenants',
        'x-http-method-override': 'PATCH',
        'x-middleware-subrequest': 'middleware',
        'x-forwarded-user': 'operator@gatehouse.test',
        'x-forwarded-for': '127.0.0.1',
        'x-forwarded-proto': 'https',
        'x-forwarded-host': 'acme.test',
      };
      const reads = operations.filter(({ method, path }) => method === 'GET' && path !== '/metrics');
      for (const operation of reads) {
        const [plain, dressed] = [
          await ask(operation, credential),
          await ask(operation, credential, { headers }),
        ];
        expect([dressed.status, await timelessText(dressed)]).toEqual([
          plain.status,
          await timelessText(plain),
        ]);
      }
    },
  );
});

describe('a refusal', () => {
  const withId = operations.filter(({ path }) => path.includes('{'));
  const ids = [
    acmeId,
    acmeId.toUpperCase(),
    globexId,
    '99999999-9999-4999-8999-999999999999',
    'abc',
    `{${acmeId}}`,
    ' ',
  ];
  const refused = withId.flatMap((operation) =>
    credentials
      .filter((credential) => expectedOf(rowOf(operation), credential) === 403)
      .map((credential) => ({ operation, credential, title: `${operation.name} for ${credential.name}` })),
  );

  it.each(refused)(
    'is the same for a known, an unknown and a malformed id: $title',
    async ({ operation, credential }) => {
      const answers = new Set<string>();
      for (const id of ids) {
        const answer = await ask(operation, credential, { id });
        expect(answer.status).toBe(403);
        const { instance: _echo, ...body } = await failureOf(answer);
        const headers = [...answer.headers].filter(
          ([name]) => !['date', 'x-request-id', 'content-length'].includes(name),
        );
        answers.add(JSON.stringify([body, headers]));
      }
      expect([...answers]).toHaveLength(1);
    },
  );
});
