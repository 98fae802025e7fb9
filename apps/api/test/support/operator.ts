import { expect } from '@jest/globals';
import { acmeId, type TestApp } from './test-app.js';

/** What an operator sees of a tenant's features. */
export interface OperatorView {
  readonly tenantId: string;
  readonly revision: number;
  readonly features: Readonly<Record<string, OperatorFeature>>;
}

export interface OperatorFeature {
  readonly gate: { readonly name: string; readonly open: boolean };
  readonly entitlement: Readonly<Record<string, unknown>> & { readonly state: 'on' | 'off' | 'unset' };
  readonly decision: { readonly enabled: boolean; readonly reason: string };
  readonly limit?: number;
  readonly blockedBy: readonly unknown[];
}

interface Flip {
  readonly feature: string;
  readonly before: string;
  readonly after: string;
  readonly requirement?: string;
}

export interface Changed extends OperatorView {
  readonly dryRun: boolean;
  readonly changeId: string | null;
  readonly changed: readonly string[];
  readonly propagation: 'published' | 'pending' | null;
  readonly effects: {
    readonly turnsOn: readonly Flip[];
    readonly turnsOff: readonly Flip[];
    readonly opens: readonly string[];
    readonly closes: readonly string[];
  };
  readonly warnings: readonly { readonly feature: string; readonly code: string; readonly message: string }[];
}

export interface LoggedChange {
  readonly revision: number;
  readonly id: string;
  readonly actor: string;
  readonly reason: string;
  readonly changes: Readonly<Record<string, { readonly before: unknown; readonly after: unknown }>>;
}

const as = 'operator@gatehouse.test';

/** An operator of an application under test, and the tenant they look at. */
export class Operator {
  constructor(
    private readonly app: TestApp,
    readonly tenantId: string = acmeId,
  ) {}

  get path(): string {
    return `/v1/platform/tenants/${this.tenantId}/features`;
  }

  /** The answer as it is, for tests of refusals. */
  patch(features: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    return this.app.send('PATCH', this.path, { features, reason: 'a test' }, { as, headers });
  }

  /** A change that is expected to work. */
  async change(features: Readonly<Record<string, unknown>>): Promise<Changed> {
    const answer = await this.patch(features);
    expect(answer.status).toBe(200);
    return (await answer.json()) as Changed;
  }

  /** What a change would do, expected to be answered. */
  async preview(features: Readonly<Record<string, unknown>>): Promise<Changed & { readonly tag: string }> {
    const answer = await this.askPreview(features);
    expect(answer.status).toBe(200);
    return { ...((await answer.json()) as Changed), tag: answer.headers.get('etag') ?? '' };
  }

  /** The answer as it is. */
  askPreview(
    features: unknown,
    headers: Readonly<Record<string, string>> = {},
    query = 'dryRun=true',
  ): Promise<Response> {
    const body = { features, reason: 'a test' };
    return this.app.send('PATCH', `${this.path}?${query}`, body, { as, headers });
  }

  async view(): Promise<OperatorView & { readonly tag: string }> {
    const answer = await this.app.call(this.path, { as });
    expect(answer.status).toBe(200);
    return { ...((await answer.json()) as OperatorView), tag: answer.headers.get('etag') ?? '' };
  }

  /** The answer as it is. */
  createTenant(name: string): Promise<Response> {
    return this.app.send('POST', '/v1/platform/tenants', { name }, { as });
  }

  async newTenant(name: string): Promise<Operator> {
    const answer = await this.createTenant(name);
    expect(answer.status).toBe(201);
    return new Operator(this.app, ((await answer.json()) as { id: string }).id);
  }

  /** The log of the tenant's changes, oldest first. */
  log(): Promise<LoggedChange[]> {
    return this.app.query<LoggedChange>(
      'SELECT revision::int, id, actor, reason, changes FROM entitlement_changes WHERE client_id = $1 ORDER BY revision',
      [this.tenantId],
    );
  }
}
