import { expect } from '@jest/globals';
import type { TestApp } from './test-app.js';

export interface Review {
  readonly id: string;
  readonly title: string;
  readonly status: 'waiting' | 'claimed' | 'approved' | 'rejected';
  readonly version: number;
  readonly claimedBy: string | null;
  readonly claimedByYou: boolean;
}

export interface ReviewPage {
  readonly requests: readonly Review[];
  readonly nextCursor: string | null;
  readonly limit: number | null;
  readonly pending: number;
}

export type ReviewAction = 'claim' | 'release' | 'approve' | 'reject';

export const reviewsPath = '/v1/hitl/requests';
export const becauseOfATest = 'because of a test';

/** Somebody of a tenant, at its review requests. */
export class ReviewUser {
  private constructor(
    private readonly app: TestApp,
    readonly email: string,
    private readonly cookie: string,
  ) {}

  static async signIn(app: TestApp, email: string): Promise<ReviewUser> {
    const answer = await app.signIn(email);
    expect(answer.status).toBe(200);
    return new ReviewUser(app, email, answer.headers.getSetCookie()[0]?.split(';', 1)[0] ?? '');
  }

  /** One more member of the same tenant as the demo's. */
  static async colleague(app: TestApp): Promise<ReviewUser> {
    const email = 'colleague@acme.test';
    await app.query(
      `INSERT INTO users (email, name, role, tenant_id, password_hash)
       SELECT $1, 'A colleague', role, tenant_id, password_hash FROM users WHERE email = 'member@acme.test'`,
      [email],
    );
    return ReviewUser.signIn(app, email);
  }

  /** The answer as it is; so for the others that give one. */
  get(rest = ''): Promise<Response> {
    return this.app.call(`${reviewsPath}${rest}`, { headers: { cookie: this.cookie } });
  }

  async page(query = ''): Promise<ReviewPage> {
    const answer = await this.get(query);
    expect(answer.status).toBe(200);
    return (await answer.json()) as ReviewPage;
  }

  send(rest: string, body: unknown): Promise<Response> {
    return this.app.send('POST', `${reviewsPath}${rest}`, body, { headers: { cookie: this.cookie } });
  }

  /** Body and content type as they are. */
  sendText(rest: string, body: string | undefined, type?: string): Promise<Response> {
    const headers = { cookie: this.cookie, ...(type !== undefined && { 'content-type': type }) };
    return this.app.call(`${reviewsPath}${rest}`, {
      method: 'POST',
      headers,
      ...(body !== undefined && { body }),
    });
  }

  open(title = 'Is this right?'): Promise<Response> {
    return this.send('', { title });
  }

  /** One that is expected to be opened. */
  async opened(title?: string): Promise<Review> {
    const answer = await this.open(title);
    expect([answer.status, await answer.clone().text()]).toEqual([201, expect.any(String)]);
    return (await answer.json()) as Review;
  }

  act(id: string, action: ReviewAction, reason = becauseOfATest): Promise<Response> {
    if (action === 'approve') return this.send(`/${id}/decide`, { outcome: 'approved', reason });
    if (action === 'reject') return this.send(`/${id}/decide`, { outcome: 'rejected', reason });
    return this.sendText(`/${id}/${action}`, undefined);
  }

  /** One after the other, expected to work. */
  async do(id: string, ...actions: readonly ReviewAction[]): Promise<void> {
    for (const action of actions) expect((await this.act(id, action)).status).toBe(200);
  }
}
