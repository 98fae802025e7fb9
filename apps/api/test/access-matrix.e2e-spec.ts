import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { credentials, type Credential } from './support/credentials.js';
import { failureOf } from './support/failure.js';
import { documentedOperations } from './support/operations.js';
import { storedState } from './support/stored-state.js';
import { textOf } from './support/text-of.js';
import { acmeId, globexId, startTestApp, type TestApp } from './support/test-app.js';
import {
  WorkingRequests,
  workingRequestOf,
  workingRequests,
  type WorkingRequest,
} from './support/working-requests.js';

const operations = await documentedOperations();
const called = new Set<string>();
let app: TestApp;
let requests: WorkingRequests;

beforeAll(async () => {
  app = await startTestApp({ HITL_MAX_REQUESTS: '1000', INGESTION_SOURCE_HOSTS: 'http://127.0.0.1:1' });
  requests = await WorkingRequests.of(app);
});

afterAll(async () => {
  console.log(
    `access matrix: ${called.size} of ${operations.length * credentials.length} cells called, ` +
      `${operations.length} of ${operations.length} operations of the document`,
  );
  await app.close();
});

/** The body without what is another the next moment. */
async function timelessText(answer: Response): Promise<string> {
  return (await textOf(answer)).replaceAll(/"(silentMs|ageMs|seen)":\d+|"at":"[^"]*"/g, '');
}

function expectedOf({ who, status }: WorkingRequest, { audience }: Credential): number {
  if (who === 'anybody') return status;
  if (audience === undefined) return 401;
  return who.includes(audience) ? status : 403;
}

describe('the table of this test', () => {
  it('has every operation of the document, and no other', () => {
    expect(operations.map(({ name }) => name)).toEqual(
      Object.keys(workingRequests).sort((a, b) => a.localeCompare(b)),
    );
  });

  it.each(operations)('agrees with the marks of $name', (operation) => {
    const { who, feature } = workingRequestOf(operation);
    expect([operation['x-allowed'] ?? 'anybody'].flat().sort()).toEqual([who].flat().sort());
    expect(operation['x-requires-feature']).toEqual(feature === undefined ? undefined : [feature]);
    expect(operation.security).toEqual(
      who === 'anybody' ? [] : expect.arrayContaining([{ session: [] }, { bearer: [] }]),
    );
  });
});

describe.each(operations)('$name', (operation) => {
  it.each(credentials)('for $name', async (credential) => {
    const expected = expectedOf(workingRequestOf(operation), credential);
    const before = expected < 400 ? undefined : await storedState(app);
    const asked = expected < 400 ? await requests.prepared(operation, credential) : { id: acmeId };
    const answer = await requests.ask(operation, credential, asked);
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
      const answer = await requests.ask(operation, credential, { id: acmeId });
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
          await requests.ask(operation, credential),
          await requests.ask(operation, credential, { headers }),
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
      .filter((credential) => expectedOf(workingRequestOf(operation), credential) === 403)
      .map((credential) => ({ operation, credential, title: `${operation.name} for ${credential.name}` })),
  );

  it.each(refused)(
    'is the same for a known, an unknown and a malformed id: $title',
    async ({ operation, credential }) => {
      const answers = new Set<string>();
      for (const id of ids) {
        const answer = await requests.ask(operation, credential, { id });
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
