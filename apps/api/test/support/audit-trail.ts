import { expect } from '@jest/globals';
import type { AuditItem } from '../../src/audit/reading/audit-item.js';
import type { VerificationResult } from '../../src/audit/verify/verification.schemas.js';
import type { TestApp } from './test-app.js';

const as = 'operator@gatehouse.test';
export const auditPath = '/v1/platform/audit';

interface Page {
  readonly items: readonly AuditItem[];
  readonly nextCursor: string | null;
}

/** The audit of an application under test, as its operator reads it. */
export class AuditTrail {
  constructor(private readonly app: TestApp) {}

  /** The answer as it is. */
  ask(query: Readonly<Record<string, string>> = {}, headers: Readonly<Record<string, string>> = {}) {
    return this.app.call(`${auditPath}?${String(new URLSearchParams(query))}`, { as, headers });
  }

  async page(query: Readonly<Record<string, string>> = {}): Promise<Page> {
    const answer = await this.ask(query);
    expect(answer.status).toBe(200);
    return (await answer.json()) as Page;
  }

  /** Newest first. */
  async items(query: Readonly<Record<string, string>> = {}): Promise<readonly AuditItem[]> {
    return (await this.page(query)).items;
  }

  async lines(query: Readonly<Record<string, string>> = {}): Promise<AuditItem[]> {
    const text = await (await this.ask({ ...query, format: 'ndjson' })).text();
    return text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as AuditItem);
  }

  askToVerify(body: unknown): Promise<Response> {
    return this.app.send('POST', `${auditPath}/verify`, body, { as });
  }

  async verify(body: unknown = {}): Promise<VerificationResult> {
    const answer = await this.askToVerify(body);
    expect(answer.status).toBe(200);
    return (await answer.json()) as VerificationResult;
  }
}
