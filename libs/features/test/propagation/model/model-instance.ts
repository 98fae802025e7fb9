import { assemble, type Assembled } from '../../../src/application/assemble.js';
import { EntitlementService } from '../../../src/application/entitlement-service.js';
import { ModelFeed } from './model-feed.js';
import { cacheOf, logOf, outboxOf, storeOf, type Ways } from './model-ports.js';
import type { Process } from './process.js';
import { context } from './versions.js';

/** How the instances of a world are put together. */
export interface Setting {
  readonly hasLog: boolean;
  readonly hasCache: boolean;
  readonly feeds: readonly ('shared' | 'store')[];
}

/** One instance: the real parts, on a process, a clock and a network of the model. */
export class ModelInstance {
  readonly process: Process;
  readonly feeds: readonly ModelFeed[];
  readonly assembled: Assembled;
  readonly entitlements: EntitlementService;
  /** The latest version that it has acknowledged a change to, by tenant. */
  readonly acknowledged = new Map<string, number>();
  /** The revision that it has been asked to reach, and has, by tenant. */
  readonly reached = new Map<string, number>();

  constructor(ways: Ways, locks: Map<string, Process>, setting: Setting) {
    const { process, network, store, storeService, cache, cacheService } = ways;
    const clock = network.time.clockOf(process);
    this.process = process;
    this.feeds = setting.feeds.map((name) => {
      const on =
        name === 'store' ? { service: storeService, bus: store } : { service: cacheService, bus: cache };
      return new ModelFeed(name, { network, process, clock, ...on });
    });
    this.assembled = assemble({
      ...context,
      clock,
      store: storeOf(ways),
      propagation: {
        feeds: this.feeds,
        instanceId: process.name,
        storeNotifies: setting.feeds.includes('store'),
        ...(setting.hasLog && { log: logOf(ways) }),
        ...(setting.hasCache && { cache: cacheOf(ways), outbox: outboxOf(ways, locks) }),
      },
    });
    this.entitlements = new EntitlementService(this.assembled);
  }
}
