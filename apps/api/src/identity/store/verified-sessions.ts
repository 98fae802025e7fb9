import { Injectable } from '@nestjs/common';
import type { Principal } from '../principal.js';

const mostMs = 120_000;
const mostSessions = 10_000;

interface Verified {
  readonly principal: Principal;
  /** When the store was asked, on a clock that nobody sets. */
  readonly askedAt: number;
}

/** A question to the store, from before it was asked. */
export interface Question {
  readonly digest: string;
  readonly askedAt: number;
  readonly drops: number;
}

/**
 * Who sessions were when the store last said so: to be believed while, and only while, it cannot be asked, and for
 * no longer than anything else is (120 s). Otherwise an outage would make strangers of everybody, and a gated route
 * could not even say that it is the feature that cannot be checked.
 */
@Injectable()
export class VerifiedSessions {
  private readonly held = new Map<string, Verified>();
  private drops = 0;

  /** Call this before the store is asked. */
  question(digest: Buffer, now = performance.now()): Question {
    return { digest: digest.toString('base64url'), askedAt: now, drops: this.drops };
  }

  /** Keeps the store's answer. One to a question from before a revocation may be older than it, and is not kept. */
  learn({ digest, askedAt, drops }: Question, principal: Principal | undefined): void {
    this.held.delete(digest);
    if (!principal || drops !== this.drops) return;
    this.held.set(digest, { principal, askedAt });
    const [oldest] = this.held.keys();
    if (this.held.size > mostSessions && oldest !== undefined) this.held.delete(oldest);
  }

  /** What the store would have said not long ago; undefined when that is too long ago or the session has expired. */
  recall({ digest, askedAt: now }: Question, today = Date.now()): Principal | undefined {
    const verified = this.held.get(digest);
    if (!verified || now - verified.askedAt >= mostMs) return undefined;
    const { expiresAt } = verified.principal;
    return expiresAt && expiresAt.getTime() <= today ? undefined : verified.principal;
  }

  drop(digest: Buffer): void {
    this.drops += 1;
    this.held.delete(digest.toString('base64url'));
  }
}
