import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { InvalidVariableError } from '../../domain/errors.js';

const version = '1';
const macLength = 43;
const shortestSecret = 32;
/** A text longer than this, in bytes, is not written and not read. */
export const longestValue = 65_536;

/** Marks texts as written by this product for one tenant: whoever can write to Redis and lacks the secret cannot. */
export class ValueSeal {
  private readonly key: Buffer;

  /** @throws InvalidVariableError when the secret has less than 32 bytes */
  constructor(secret: string) {
    if (Buffer.byteLength(secret) < shortestSecret)
      throw new InvalidVariableError('secret', `at least ${shortestSecret} bytes`);
    this.key = Buffer.from(hkdfSync('sha256', secret, '', `gatehouse shared level ${version}`, 32));
  }

  seal(tenantId: string, body: string): string {
    return `${version}.${this.macOf(tenantId, body)}.${body}`;
  }

  /** The body, or undefined for whatever was not sealed with this secret for this tenant, to the letter. */
  open(tenantId: string, text: string): string | undefined {
    if (Buffer.byteLength(text) > longestValue) return undefined;
    const body = text.slice(version.length + macLength + 2);
    const given = Buffer.from(text);
    const wanted = Buffer.from(this.seal(tenantId, body));
    return given.length === wanted.length && timingSafeEqual(given, wanted) ? body : undefined;
  }

  private macOf(tenantId: string, body: string): string {
    return createHmac('sha256', this.key).update(`${version}\n${tenantId}\n${body}`).digest('base64url');
  }
}
