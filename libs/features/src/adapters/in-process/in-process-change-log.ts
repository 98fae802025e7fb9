import type { ChangeLog, LogPage, LogPosition } from '../../ports/change-log.js';
import type { InProcessEntitlementStore } from './in-process-entitlement-store.js';

/** The log of a store in this process: of each tenant its last change, which is all that anybody reads. */
export class InProcessChangeLog implements ChangeLog {
  private readonly last = new Map<string, { readonly revision: number; readonly at: number }>();
  private count = 0;

  constructor(store: InProcessEntitlementStore) {
    store.follow(({ tenantId, revision }) => {
      this.count += 1;
      this.last.set(tenantId, { revision, at: this.count });
    });
  }

  async since(position: LogPosition | undefined): Promise<LogPage> {
    const from = position === undefined ? this.count : Number(position);
    const changed = [...this.last].filter(([, { at }]) => at > from);
    const changes = changed.map(([tenantId, { revision }]) => ({ tenantId, revision }));
    return { changes, isComplete: position !== undefined, position: String(this.count) };
  }
}
