import type { TenantEntitlements } from './entitlement.js';

/** Where an answer came from: this process, what instances share, or the store. */
export type Level = 'process' | 'shared' | 'store';

/** A tenant's entitlements, fit to be served. */
export interface LevelAnswer {
  readonly held: TenantEntitlements;
  readonly level: Level;
  /** How long ago, in milliseconds, the store was asked for them. */
  readonly ageMs: number;
}
