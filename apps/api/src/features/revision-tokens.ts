import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Configuration } from '../configuration/index.js';

/** The header that says how far an answer has come. */
export const revisionHeader = 'Entitlements-Revision';

/** The header by which a client asks for nothing older than what it has seen. */
export const minRevisionHeader = 'Entitlements-Min-Revision';

const pattern = /^(0|[1-9][0-9]{0,14})\.([A-Za-z0-9_-]{22})$/;

/**
 * Revisions that clients may hand back: the number, and a keyed digest that binds it to its tenant, so that nobody can
 * ask for another tenant's, or for one that has not been yet.
 */
@Injectable()
export class RevisionTokens {
  private readonly key: Buffer;

  constructor(@Inject(Configuration) { sessionSecret }: Configuration) {
    this.key = Buffer.from(hkdfSync('sha256', sessionSecret, '', 'gatehouse revision tokens', 32));
  }

  of(tenantId: string, revision: number): string {
    return `${revision}.${this.digest(tenantId, revision)}`;
  }

  /** The revision, or undefined for whatever is not this tenant's token. */
  read(tenantId: string, token: string): number | undefined {
    const [, number = '', digest = ''] = pattern.exec(token) ?? [];
    if (number === '') return undefined;
    const revision = Number(number);
    const isOurs = timingSafeEqual(Buffer.from(digest), Buffer.from(this.digest(tenantId, revision)));
    return isOurs ? revision : undefined;
  }

  private digest(tenantId: string, revision: number): string {
    const text = `${tenantId} ${revision}`;
    return createHmac('sha256', this.key).update(text).digest('base64url').slice(0, 22);
  }
}
