import type { TenantEntitlements } from '../../../src/domain/entitlement.js';
import type { ChangeMessage, CommittedChange } from '../../../src/ports/change-message.js';
import type { CacheAnswer } from '../../../src/ports/snapshot-cache.js';

interface Entry {
  readonly held: TenantEntitlements;
  readonly expiresAt: number;
}

const mostMs = 120_000;

/** The level that instances share, as its port describes it: fenced, and published to in one step. */
export class ModelCache {
  readonly listeners = new Set<(message: ChangeMessage) => void>();
  private readonly entries = new Map<string, Entry>();
  private readonly invalidations = new Map<string, number>();

  constructor(private readonly now: () => number) {}

  read(tenantId: string): CacheAnswer {
    const entry = this.entries.get(tenantId);
    const leftMs = (entry?.expiresAt ?? 0) - this.now();
    const cached = entry && leftMs > 0 ? { held: entry.held, ageMs: mostMs - leftMs } : undefined;
    return { cached, fence: this.fence(tenantId) };
  }

  fill(held: TenantEntitlements, fence: string, budgetMs: number): void {
    if (fence !== this.fence(held.tenantId) || budgetMs <= 0) return;
    this.entries.set(held.tenantId, { held, expiresAt: this.now() + budgetMs });
  }

  publish({ tenantId, revision }: CommittedChange): void {
    const entry = this.entries.get(tenantId);
    this.invalidate(tenantId);
    if (entry && entry.held.revision >= revision) this.entries.set(tenantId, entry);
    this.tell({ tenantId, revision });
  }

  tell(message: ChangeMessage): void {
    for (const tell of this.listeners) tell(message);
  }

  invalidate(tenantId: string): void {
    this.entries.delete(tenantId);
    this.invalidations.set(tenantId, (this.invalidations.get(tenantId) ?? 0) + 1);
  }

  private fence(tenantId: string): string {
    return String(this.invalidations.get(tenantId) ?? 0);
  }
}
