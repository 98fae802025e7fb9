import { randomUUID } from 'node:crypto';
import type { Audience } from '../../src/identity/principal.js';
import { DeniedDecisions } from '../../src/platform/decisions/denied-decisions.js';
import { createMemberB, credentials, type Credential, type Headers } from './credentials.js';
import { Operator } from './operator.js';
import type { Operation } from './operations.js';
import { acmeId, demoPassword, globexId, type TestApp } from './test-app.js';

/** What an operation is, in the words of the tests and not of the code: whom it is for, and a request that works. */
export interface WorkingRequest {
  readonly who: readonly Audience[] | 'anybody';
  readonly status: number;
  readonly feature?: string;
  readonly body?: () => unknown;
  readonly headers?: Headers;
  /** Of what there is for whoever asks. */
  readonly id?: (requests: WorkingRequests, credential: Credential) => Promise<string>;
}

const people = ['member', 'admin'] as const;
const tenantSide = ['member', 'admin', 'service:tenant'] as const;
const platformReaders = ['operator', 'service:platform'] as const;
const acme = () => Promise.resolve(acmeId);
const anyVersion = Array.from({ length: 100 }, (_, version) => `"${version}"`).join();
const settings = { displayName: 'Matrix', timezone: 'UTC', billingContacts: [], planMetadata: {}, flags: {} };

/** By the name of the operation. */
// prettier-ignore
export const workingRequests: Readonly<Record<string, WorkingRequest>> = {
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
  'GET /v1/hitl/requests/{request_id}':  { who: tenantSide, status: 200, feature: 'hitl', id: (requests, who) => requests.oldestReviewId(who) },
  'POST /v1/hitl/requests/{request_id}/claim':   { who: people, status: 200, feature: 'hitl', id: (requests, who) => requests.newReviewId(who) },
  'POST /v1/hitl/requests/{request_id}/release': { who: people, status: 200, feature: 'hitl', id: (requests, who) => requests.claimedReviewId(who) },
  'POST /v1/hitl/requests/{request_id}/decide':  { who: people, status: 200, feature: 'hitl', id: (requests, who) => requests.claimedReviewId(who), body: () => ({ outcome: 'approved', reason: 'matrix' }) },
  'GET /v1/billing/usage':        { who: tenantSide, status: 200, feature: 'billing' },
  'GET /v1/billing/stream':       { who: tenantSide, status: 200, feature: 'billing_stream' },
  'GET /v1/ingestion/documents':  { who: tenantSide, status: 200, feature: 'ingestion' },
  'POST /v1/ingestion/documents': { who: ['member', 'admin'], status: 202, feature: 'ingestion', body: () => ({ documents: [{ externalId: randomUUID(), title: 'Matrix', text: 'A text' }] }) },
  'GET /v1/ingestion/documents/{document_id}':    { who: tenantSide, status: 200, feature: 'ingestion', id: (requests, who) => requests.newDocumentId(who, 'matrix') },
  'DELETE /v1/ingestion/documents/{document_id}': { who: ['admin'], status: 204, feature: 'ingestion', id: (requests, who) => requests.newDocumentId(who) },
  'GET /v1/ingestion/sources':  { who: tenantSide, status: 200, feature: 'ingestion' },
  'POST /v1/ingestion/sources': { who: ['admin'], status: 201, feature: 'ingestion', body: () => ({ name: 'Matrix', url: `http://127.0.0.1:1/${randomUUID()}` }) },
  'DELETE /v1/ingestion/sources/{source_id}': { who: ['admin'], status: 204, feature: 'ingestion', id: (requests, who) => requests.newSourceId(who) },
  'GET /v1/platform/features':    { who: platformReaders, status: 200 },
  'GET /v1/platform/features/{key}/tenants': { who: platformReaders, status: 200, id: async () => 'billing' },
  'GET /v1/platform/tenants':     { who: platformReaders, status: 200 },
  'POST /v1/platform/tenants':    { who: ['operator'], status: 201, body: () => ({ name: `Tenant ${randomUUID()}` }) },
  'GET /v1/platform/tenants/{tenant_id}':            { who: platformReaders, status: 200, id: acme },
  'GET /v1/platform/tenants/{tenant_id}/features':   { who: platformReaders, status: 200, id: acme },
  'PATCH /v1/platform/tenants/{tenant_id}/features': { who: ['operator'], status: 200, id: acme, body: () => ({ features: { 'beta-dashboard': false }, reason: 'matrix' }) },
  'GET /v1/platform/tenants/{tenant_id}/features/{key}/decision': { who: platformReaders, status: 200, id: acme },
  'GET /v1/platform/decisions/{decision_id}': { who: platformReaders, status: 200, id: (requests) => requests.newDecisionId() },
  'GET /v1/platform/changes/{change_id}': { who: platformReaders, status: 200, id: (requests) => requests.newChangeId() },
  'GET /v1/platform/audit':         { who: platformReaders, status: 200 },
  'POST /v1/platform/audit/verify': { who: platformReaders, status: 200, body: () => ({ tenantId: acmeId }) },
  'GET /v1/platform/instances':       { who: platformReaders, status: 200 },
  'GET /v1/platform/service-keys':    { who: ['operator'], status: 200 },
  'POST /v1/platform/service-keys':   { who: ['operator'], status: 201, body: () => ({ name: 'matrix', tenantId: acmeId }) },
  'DELETE /v1/platform/service-keys/{key_id}': { who: ['operator'], status: 204, id: (requests) => requests.newKeyId() },
};

/** What of a request is not as in the table. */
export interface Asked {
  readonly id?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export const workingRequestOf = ({ name }: Operation): WorkingRequest => {
  const request = workingRequests[name];
  if (!request) throw new Error(`${name} is in the document and not in the table of working requests`);
  return request;
};

/** Asks an application what the table says, as anybody. */
export class WorkingRequests {
  private constructor(
    private readonly app: TestApp,
    private readonly held: ReadonlyMap<Credential, Headers>,
  ) {}

  /** Turns on all that the requests need, and obtains every credential. */
  static async of(app: TestApp): Promise<WorkingRequests> {
    await createMemberB(app);
    const everything = { hitl: true, ingestion: true, 'scoring-pro': true, 'beta-dashboard': true };
    for (const tenantId of [acmeId, globexId]) await new Operator(app, tenantId).change(everything);
    const held = new Map<Credential, Headers>();
    for (const credential of credentials) held.set(credential, await credential.obtain(app));
    const requests = new WorkingRequests(app, held);
    for (const credential of credentials)
      if (credential.audience === 'admin') await requests.newReviewId(credential);
    return requests;
  }

  /** What a request needs that is to work, and that is used up by it. */
  async prepared(operation: Operation, credential: Credential): Promise<Asked> {
    const id = await workingRequestOf(operation).id?.(this, credential);
    // signing out spends a session
    const headers = operation.path === '/v1/auth/logout' && (await credential.obtain(this.app));
    return { ...(id !== undefined && { id }), ...(headers && { headers }) };
  }

  async ask(operation: Operation, credential: Credential, asked: Asked = {}): Promise<Response> {
    const { body, id, headers } = workingRequestOf(operation);
    const value = asked.id ?? (await id?.(this, credential)) ?? '';
    const path = operation.path.replace(/\{\w+\}/, encodeURIComponent(value)).replace('{key}', 'billing');
    const init = {
      method: operation.method,
      headers: { ...headers, ...this.held.get(credential), ...asked.headers },
    };
    if (!body) return this.app.call(path, init);
    return this.app.call(path, {
      ...init,
      headers: { ...init.headers, 'content-type': 'application/json' },
      body: JSON.stringify(body()),
    });
  }

  async newKeyId(): Promise<string> {
    const body = { name: 'matrix', tenantId: acmeId };
    const answer = await this.app.send('POST', '/v1/platform/service-keys', body, {
      as: 'operator@gatehouse.test',
    });
    return ((await answer.json()) as { id: string }).id;
  }

  /** Processed: it is the same whenever it is read. */
  async newDocumentId(
    { tenantId = acmeId }: Credential,
    externalId = randomUUID() as string,
  ): Promise<string> {
    const [row] = await this.app.query<{ id: string }>(
      `INSERT INTO documents (id, tenant_id, external_id, title, body, status)
       VALUES (gen_random_uuid(), $1, $2, 'Matrix', 'A text', 'processed')
       ON CONFLICT (tenant_id, external_id) DO UPDATE SET title = excluded.title RETURNING id`,
      [tenantId, externalId],
    );
    return row?.id ?? '';
  }

  /** Not due: nobody reads it. */
  async newSourceId({ tenantId = acmeId }: Credential): Promise<string> {
    const [row] = await this.app.query<{ id: string }>(
      `INSERT INTO ingestion_sources (id, tenant_id, name, url, next_at)
       VALUES (gen_random_uuid(), $1, 'Matrix', gen_random_uuid()::text, now() + interval '1 day') RETURNING id`,
      [tenantId],
    );
    return row?.id ?? '';
  }

  async newChangeId(): Promise<string> {
    const [row] = await this.app.query<{ id: string }>('SELECT id FROM entitlement_changes LIMIT 1');
    return row?.id ?? '';
  }

  /** Of a denial: nobody at Acme may review. */
  async newDecisionId(): Promise<string> {
    const denials = this.app.app.get(DeniedDecisions, { strict: false });
    const decision = { feature: 'hitl', enabled: false, reason: 'not_entitled' } as const;
    const route = 'GET /v1/hitl/requests';
    const answer = undefined;
    return (
      denials.record({ tenantId: acmeId, route, required: ['hitl'], decision, answer, at: Date.now() }) ?? ''
    );
  }

  /** Of the tenant of whoever asks; another for each who may not open one, and never looks. */
  async newReviewId(credential: Credential): Promise<string> {
    const headers = { ...this.held.get(credential) };
    const answer = await this.app.send(
      'POST',
      '/v1/hitl/requests',
      { title: `Matrix ${randomUUID()}` },
      { headers },
    );
    return answer.ok ? ((await answer.json()) as { id: string }).id : acmeId;
  }

  async claimedReviewId(credential: Credential): Promise<string> {
    const id = await this.newReviewId(credential);
    await this.app.call(`/v1/hitl/requests/${id}/claim`, {
      method: 'POST',
      headers: { ...this.held.get(credential) },
    });
    return id;
  }

  async oldestReviewId({ tenantId }: Credential): Promise<string> {
    const [row] = await this.app.query<{ id: string }>(
      'SELECT id FROM review_requests WHERE tenant_id = $1 ORDER BY created_at LIMIT 1',
      [tenantId ?? acmeId],
    );
    return row?.id ?? '';
  }
}
