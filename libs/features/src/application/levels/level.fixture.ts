import type { TenantEntitlements } from '../../domain/entitlement.js';
import type { EntitlementStore } from '../../ports/entitlement-store.js';
import type { CacheAnswer, SnapshotCache } from '../../ports/snapshot-cache.js';

export const stateOf = (revision: number, enabled = revision % 2 === 0): TenantEntitlements => ({
  tenantId: 't',
  revision,
  entitlements: new Map([['it', { enabled }]]),
});

const hanging = () => new Promise<never>(() => undefined);

/** A store whose reads are answered by the test, in whatever order it likes. */
export class HandStore implements EntitlementStore {
  readonly asked: {
    readonly answer: (held: TenantEntitlements | undefined) => void;
    readonly fail: (error: Error) => void;
  }[] = [];

  read(): Promise<TenantEntitlements | undefined> {
    return new Promise((answer, fail) => this.asked.push({ answer, fail }));
  }

  readonly readRecords = hanging;
  readonly readSeveral = hanging;
  readonly change = hanging;
  readonly count = hanging;
}

/** A shared level that answers what it was told to, and notes what it is given. */
export class HandCache implements SnapshotCache {
  answer: CacheAnswer | Error | 'hangs' = { cached: undefined, fence: 'now' };
  readonly told: (readonly [string, ...unknown[]])[] = [];

  read(): Promise<CacheAnswer> {
    if (this.answer === 'hangs') return hanging();
    return this.answer instanceof Error ? Promise.reject(this.answer) : Promise.resolve(this.answer);
  }

  fill(held: TenantEntitlements, fence: string, budgetMs: number): Promise<void> {
    return this.note('fill', held.revision, fence, budgetMs);
  }

  publish({ revision }: { readonly revision: number }): Promise<void> {
    return this.note('publish', revision);
  }

  drop(tenantId: string): Promise<void> {
    return this.note('drop', tenantId);
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  private note(...what: readonly [string, ...unknown[]]): Promise<void> {
    if (this.answer === 'hangs') return hanging();
    this.told.push(what);
    return this.answer instanceof Error ? Promise.reject(this.answer) : Promise.resolve();
  }
}

/** Lets everything run that waits for nobody. */
export const settled = () => new Promise<void>((resolve) => setImmediate(resolve));
