import type { Elapsed } from '../../ports/clock.js';

/** What has been heard of a tenant's changes. */
interface Floor {
  /** The highest revision that anybody claimed. */
  readonly revision: number;
  /** What was asked for until then, and shows an older revision, is void. */
  readonly heardAt: Elapsed;
  /** When a message without a revision was heard; only what was asked for later is believed. */
  readonly voidAt: Elapsed;
}

/** No data live longer than this, and so no floor needs to. */
const mostMs = 120_000;

/** More of them than this can only be somebody's flood. */
const mostFloors = 100_000;

/**
 * What may not be served any more. Whoever can write to a bus can claim any revision: a claim voids what was read
 * before it was heard, and what the store itself says afterwards is always believed, so that a false claim costs one
 * read and can neither grant nor lock out.
 */
export class Floors {
  private readonly floors = new Map<string, Floor>();
  private everythingUntil: Elapsed = -Infinity;

  /** The tenant is at this revision, or so somebody says. */
  raise(tenantId: string, revision: number, now: Elapsed): void {
    const floor = this.floors.get(tenantId);
    this.set(tenantId, {
      revision: Math.max(revision, floor?.revision ?? 0),
      heardAt: now,
      voidAt: floor?.voidAt ?? -Infinity,
    });
  }

  /** The tenant has changed, nobody says to which revision. */
  voidTenant(tenantId: string, now: Elapsed): void {
    this.set(tenantId, { revision: this.floors.get(tenantId)?.revision ?? 0, heardAt: now, voidAt: now });
  }

  /** Changes may have been missed until now: a generation ends. */
  voidEverything(now: Elapsed): void {
    this.everythingUntil = now;
  }

  /** Whether an answer of the store may still be served that it was asked for at `askedAt`. */
  admits(tenantId: string, revision: number, askedAt: Elapsed): boolean {
    if (askedAt <= this.everythingUntil) return false;
    const floor = this.floors.get(tenantId);
    if (!floor || askedAt > floor.heardAt) return true;
    return askedAt > floor.voidAt && revision >= floor.revision;
  }

  /** Whether somebody has claimed this revision, or a later one, already. */
  knows(tenantId: string, revision: number): boolean {
    return (this.floors.get(tenantId)?.revision ?? -1) >= revision;
  }

  /**
   * Whether a value out of the shared level may be served, which somebody read from the store at about `readAt`. What
   * was read before this process heard of changes may be a change behind that it never hears of.
   */
  admitsShared(tenantId: string, revision: number, readAt: Elapsed): boolean {
    if (readAt <= this.everythingUntil) return false;
    const floor = this.floors.get(tenantId);
    return !floor || (floor.voidAt === -Infinity && revision >= floor.revision);
  }

  /** Forgets what is older than any data can be. */
  sweep(now: Elapsed): void {
    // in the order in which they were set
    for (const [tenantId, { heardAt }] of this.floors) {
      if (now - heardAt <= mostMs) return;
      this.floors.delete(tenantId);
    }
  }

  private set(tenantId: string, floor: Floor): void {
    this.floors.delete(tenantId);
    this.floors.set(tenantId, floor);
    const [oldest] = this.floors.size > mostFloors ? this.floors : [];
    if (!oldest) return;
    this.floors.delete(oldest[0]);
    this.everythingUntil = Math.max(this.everythingUntil, oldest[1].heardAt);
  }
}
