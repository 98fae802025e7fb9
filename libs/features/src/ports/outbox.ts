import type { CommittedChange } from './change-message.js';

/** Changes that are committed and perhaps not published. Written in the change's own transaction. */
export interface Outbox {
  /** How many tenants wait. */
  depth(): Promise<number>;
  /**
   * Hands changes that wait to `publish`, each to one instance at a time, and forgets those that it published. What
   * it does not publish, or a crash, leaves them where they are.
   *
   * @returns how many it published
   */
  drain(publish: (change: CommittedChange) => Promise<void>): Promise<number>;
  /** This change, and what the tenant changed before, has been published. */
  settle(change: Pick<CommittedChange, 'tenantId' | 'revision'>): Promise<void>;
}
