import type { CommittedChange } from '../../ports/change-message.js';
import type { Outbox } from '../../ports/outbox.js';
import type { InProcessEntitlementStore } from './in-process-entitlement-store.js';

/** The outbox of a store in this process. */
export class InProcessOutbox implements Outbox {
  private readonly waiting = new Map<string, CommittedChange>();
  private readonly taken = new Set<CommittedChange>();

  constructor(store: InProcessEntitlementStore) {
    store.follow(({ tenantId, revision, features }) => {
      const held = this.waiting.get(tenantId)?.features ?? [];
      this.waiting.set(tenantId, { tenantId, revision, features: [...new Set([...held, ...features])] });
    });
  }

  async depth(): Promise<number> {
    return this.waiting.size;
  }

  async drain(publish: (change: CommittedChange) => Promise<void>): Promise<number> {
    const free = [...this.waiting.values()].filter((change) => !this.taken.has(change));
    for (const change of free) this.taken.add(change);
    let published = 0;
    try {
      for (const change of free) {
        await publish(change);
        await this.settle(change);
        published += 1;
      }
    } catch {
      // whoever publishes knows why; what is left waits for the next time
    } finally {
      for (const change of free) this.taken.delete(change);
    }
    return published;
  }

  async settle({ tenantId, revision }: Pick<CommittedChange, 'tenantId' | 'revision'>): Promise<void> {
    if ((this.waiting.get(tenantId)?.revision ?? Infinity) <= revision) this.waiting.delete(tenantId);
  }
}
