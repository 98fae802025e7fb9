import type { TenantEntitlements } from '../../../src/domain/entitlement.js';
import type { ChangeLog } from '../../../src/ports/change-log.js';
import type { CommittedChange } from '../../../src/ports/change-message.js';
import type { EntitlementStore, TenantEntitlementRecords } from '../../../src/ports/entitlement-store.js';
import type { Outbox } from '../../../src/ports/outbox.js';
import type { SnapshotCache } from '../../../src/ports/snapshot-cache.js';
import type { ModelCache } from './model-cache.js';
import type { ModelNetwork, Service } from './model-network.js';
import type { ModelStore, Version } from './model-store.js';
import type { Process } from './process.js';

/** What one process of the world talks to others with. */
export interface Ways {
  readonly process: Process;
  readonly network: ModelNetwork;
  readonly store: ModelStore;
  readonly storeService: Service;
  readonly cache: ModelCache;
  readonly cacheService: Service;
  /** Told of every commit and publication, at the moment it happens. */
  readonly onCommit: (tenantId: string, version: Version) => void;
  readonly onPublish: (change: CommittedChange) => void;
}

export function storeOf({ process, network, store, storeService, onCommit }: Ways): EntitlementStore {
  const ask = <Value>(what: string, effect: () => Value) => network.call(process, storeService, what, effect);
  const readRecords = (tenantId: string) => ask('records', () => records(store.read(tenantId)));
  return {
    readRecords,
    read: (tenantId) => ask('entitlements', () => store.read(tenantId)),
    readSeveral: () => Promise.reject(new Error('nobody lists here')),
    count: () => Promise.reject(new Error('nobody counts here')),
    change: ({ tenantId, signal }) =>
      ask('change', () => {
        signal?.throwIfAborted();
        const before = records(store.read(tenantId));
        const version = store.commit(tenantId, network.time.now);
        onCommit(tenantId, version);
        const current = records(store.read(tenantId));
        if (!before || !current) throw new Error('no such tenant');
        return { changeId: `${tenantId} ${version.version}`, changed: ['bit-0'], before, current };
      }),
  };
}

export function logOf({ process, network, store, storeService }: Ways): ChangeLog {
  return { since: (position) => network.call(process, storeService, 'log', () => store.since(position)) };
}

export function cacheOf({ process, network, cache, cacheService, onPublish }: Ways): SnapshotCache {
  const ask = <Value>(what: string, effect: () => Value) => network.call(process, cacheService, what, effect);
  return {
    read: (tenantId) => ask('cached', () => cache.read(tenantId)),
    fill: (held, fence, budgetMs) => ask('fill', () => cache.fill(held, fence, budgetMs)),
    publish: (change) =>
      ask('publish', () => {
        cache.publish(change);
        onPublish(change);
      }),
    drop: (tenantId) => ask('drop', () => cache.invalidate(tenantId)),
    close: () => Promise.resolve(),
  };
}

/** Rows are locked while somebody publishes them, as long as that process lives. */
export function outboxOf(ways: Ways, locks: Map<string, Process>): Outbox {
  const { process, network, store, storeService } = ways;
  const isFree = (tenantId: string) => locks.get(tenantId)?.isDead ?? true;
  const takeOne = () => {
    const change = [...store.outbox.values()].find(({ tenantId }) => isFree(tenantId));
    if (change) locks.set(change.tenantId, process);
    return change;
  };
  const settle = (change: Pick<CommittedChange, 'tenantId' | 'revision'>) =>
    network.call(process, storeService, 'settle', () => store.settle(change));
  return {
    settle,
    depth: () => Promise.resolve(store.outbox.size),
    drain: async (publish) => {
      const isQuiet = storeService.for(process) === 'up' && store.outbox.size === 0;
      const change = isQuiet ? undefined : await network.call(process, storeService, 'outbox', takeOne);
      if (!change) return 0;
      try {
        await publish(change);
        await settle(change);
      } finally {
        locks.delete(change.tenantId);
      }
      return 1;
    },
  };
}

function records(held: TenantEntitlements | undefined): TenantEntitlementRecords | undefined {
  const provenance = { reason: 'a test', updatedBy: 'a test', updatedAt: 0 };
  return (
    held && {
      ...held,
      entitlements: new Map([...held.entitlements].map(([key, each]) => [key, { ...each, ...provenance }])),
    }
  );
}
