import type { TenantEntitlements } from '../../domain/entitlement.js';
import type { Clock } from '../../ports/clock.js';
import type { CachedEntitlements } from '../../ports/snapshot-cache.js';
import { type ValueBody, readBody, writeBody } from './value-body.js';
import { ValueSeal, longestValue } from './value-seal.js';

/** The one budget of age that all levels share, in milliseconds. */
export const oldestMs = 120_000;

/** Writes and reads the texts that are tenants' values. */
export class SharedValues {
  private readonly seal: ValueSeal;

  /** @throws InvalidVariableError when the secret has less than 32 bytes */
  constructor(
    secret: string,
    private readonly clock: Clock,
  ) {
    this.seal = new ValueSeal(secret);
  }

  /** Undefined for what is too long to be shared. */
  write(held: TenantEntitlements, budgetMs: number): string | undefined {
    const readAt = this.clock.now() - (oldestMs - budgetMs);
    const text = this.seal.seal(held.tenantId, writeBody({ held, readAt }));
    return Buffer.byteLength(text) > longestValue ? undefined : text;
  }

  /** Undefined for whatever `write` did not write for this tenant. */
  read(tenantId: string, text: string): ValueBody | undefined {
    const sealed = this.seal.open(tenantId, text);
    const body = sealed === undefined ? undefined : readBody(sealed);
    return body?.held.tenantId === tenantId ? body : undefined;
  }

  /**
   * How old it is by the life that Redis leaves it, and at least as old as its writer says, so that a life that somebody
   * restored makes nothing young. Undefined for what is too old, or not yet written.
   */
  age({ held, readAt }: ValueBody, lifeMs: number, waitedMs: number): CachedEntitlements | undefined {
    const byLife = oldestMs - lifeMs;
    const byClock = this.clock.now() - readAt;
    const ageMs = Math.max(byLife + waitedMs, byClock);
    return byLife >= 0 && byClock >= 0 && ageMs <= oldestMs ? { held, ageMs } : undefined;
  }
}
