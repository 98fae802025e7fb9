import { describe } from '@jest/globals';
import { ManualClock } from '../../testing/manual-clock.js';
import { RecordingListener } from '../../testing/recording-listener.js';
import { snapshotCacheContract } from '../../testing/snapshot-cache.contract.js';
import { InProcessChangeBus } from './in-process-change-bus.js';
import { InProcessSnapshotCache } from './in-process-snapshot-cache.js';

describe('InProcessSnapshotCache', () => {
  snapshotCacheContract(() => {
    const clock = new ManualClock();
    const bus = new InProcessChangeBus(clock);
    const cache = new InProcessSnapshotCache(clock, bus);
    const listener = new RecordingListener();
    bus.feed().open(listener);
    return {
      cache,
      other: cache,
      pass: (milliseconds) => clock.advance(milliseconds),
      flush: () => cache.flush(),
      told: async (tenantId) => listener.messagesOf(tenantId),
    };
  });
});
