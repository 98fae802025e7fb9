import { Injectable } from '@nestjs/common';
import type { Principal } from '../principal.js';

const mostMs = 120_000;
const mostHeld = 10_000;

interface Verified {
  readonly principal: Principal;
  readonly digest: string;
  /** When the store was asked, on a clock that nobody sets. */
  readonly askedAt: number;
}

/** A question to the store, from before it was asked. */
export interface Question {
  readonly token: string;
  readonly digest: string;
  readonly askedAt: number;
  readonly drops: number;
}

/**
 * Who credentials were when the store last said so, for no longer than anything else is believed (120 s): as they are,
 * while it is proved that every revocation has been heard of; and while, and only while, the store cannot be asked.
 * Otherwise an outage would make strangers of everybody, and a gated route could not even say that it is the feature
 * that cannot be checked.
 */
@Injectable()
export class VerifiedCredentials {
  /** By the token itself: a digest of it costs more than all the rest. It is in the request, too, and never leaves. */
  private readonly held = new Map<string, Verified>();
  private readonly tokens = new Map<string, string>();
  private drops = 0;

  /** Call this before the store is asked. */
  question(token: string, digest: Buffer, now = performance.now()): Question {
    return { token, digest: keyOf(digest), askedAt: now, drops: this.drops };
  }

  /** Keeps the store's answer. One to a question from before a revocation may be older than it, and is not kept. */
  learn({ token, digest, askedAt, drops }: Question, principal: Principal | undefined): void {
    this.forget(digest);
    if (!principal || drops !== this.drops) return;
    this.held.set(token, { principal, digest, askedAt });
    this.tokens.set(digest, token);
    const [oldest] = this.held.size > mostHeld ? this.held.values() : [];
    if (oldest) this.forget(oldest.digest);
  }

  /** What the store would have said not long ago; undefined when that is too long ago or the credential has expired. */
  recall(token: string, now = performance.now(), today = Date.now()): Principal | undefined {
    const verified = this.held.get(token);
    if (!verified || now - verified.askedAt >= mostMs) return undefined;
    const { expiresAt } = verified.principal;
    return expiresAt && expiresAt.getTime() <= today ? undefined : verified.principal;
  }

  /** The credential has changed: it is asked for anew. */
  drop(digest: Buffer): void {
    this.drops += 1;
    this.forget(keyOf(digest));
  }

  /** Credentials may have changed that nobody heard of. */
  dropAll(): void {
    this.drops += 1;
    this.held.clear();
    this.tokens.clear();
  }

  private forget(digest: string): void {
    this.held.delete(this.tokens.get(digest) ?? '');
    this.tokens.delete(digest);
  }
}

function keyOf(digest: Buffer): string {
  return digest.toString('base64url');
}
