import { expect } from '@jest/globals';
import { acmeId, type TestApp } from './test-app.js';

export interface Subscription {
  readonly planId: string;
  readonly planName: string;
  readonly seats: number;
  readonly cancelAtPeriodEnd: boolean;
  readonly version: number;
  readonly currentPeriodEnd: string;
  readonly updatedAt: string;
}

export interface SubscriptionEvent {
  readonly actor: string;
  readonly request_id: string | null;
  readonly revision: number;
  readonly changes: Readonly<Record<string, { readonly before: unknown; readonly after: unknown }>>;
}

export const subscriptionPath = '/v1/billing/subscription';

/** Somebody of a tenant, at its subscription. */
export class Subscriber {
  private constructor(
    private readonly app: TestApp,
    private readonly cookie: string,
    private readonly tenantId: string,
  ) {}

  static async signIn(app: TestApp, email: string, tenantId = acmeId): Promise<Subscriber> {
    const answer = await app.signIn(email);
    expect(answer.status).toBe(200);
    return new Subscriber(app, answer.headers.getSetCookie()[0]?.split(';', 1)[0] ?? '', tenantId);
  }

  get(headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    return this.app.call(subscriptionPath, { headers: { cookie: this.cookie, ...headers } });
  }

  async read(): Promise<Subscription> {
    const answer = await this.get();
    expect(answer.status).toBe(200);
    return ((await answer.json()) as { subscription: Subscription }).subscription;
  }

  async tag(): Promise<string> {
    return (await this.get()).headers.get('etag') ?? '';
  }

  /** The answer as it is. */
  patch(body: unknown, ifMatch?: string): Promise<Response> {
    const headers = {
      'content-type': 'application/json',
      ...(ifMatch !== undefined && { 'if-match': ifMatch }),
    };
    return this.patchText(JSON.stringify(body), headers);
  }

  /** Body and content type as they are. */
  patchText(body: string, headers: Readonly<Record<string, string>>): Promise<Response> {
    return this.app.call(subscriptionPath, {
      method: 'PATCH',
      headers: { cookie: this.cookie, ...headers },
      body,
    });
  }

  /** A change of the current subscription that is expected to work. */
  async change(body: unknown): Promise<Subscription> {
    const answer = await this.patch(body, await this.tag());
    expect([answer.status, await answer.clone().text()]).toEqual([200, expect.any(String)]);
    return ((await answer.json()) as { subscription: Subscription }).subscription;
  }

  /** What the audit log says of the subscription, oldest first. */
  audited(): Promise<SubscriptionEvent[]> {
    return this.app.query<SubscriptionEvent>(
      `SELECT actor, request_id, revision::int, changes FROM audit_events
       WHERE chain = $1 AND kind = 'subscription.changed' ORDER BY revision`,
      [this.tenantId],
    );
  }
}
