import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { ChangeFeedListener } from '../../ports/change-feed.js';
import type { LogPage } from '../../ports/change-log.js';
import type { CommittedChange } from '../../ports/change-message.js';
import { ManualClock } from '../../testing/manual-clock.js';
import { assemble, type Assembled, type PropagationOptions } from '../assemble.js';
import { HandCache, HandStore, stateOf } from '../levels/level.fixture.js';

const context = { catalogue: new Map(), gates: new Set<string>(), limits: new Map<string, number>() };
const change: CommittedChange = { tenantId: 't', revision: 3, features: ['it'] };

describe('Propagation', () => {
  let clock: ManualClock;
  let cache: HandCache;
  let waiting: CommittedChange[];
  let page: () => Promise<LogPage>;
  let listener: ChangeFeedListener | undefined;
  let parts: Assembled;

  const outbox = {
    depth: () => Promise.resolve(waiting.length),
    settle: async ({ revision }: Pick<CommittedChange, 'revision'>) => {
      waiting = waiting.filter((each) => each.revision > revision);
    },
    drain: async (publish: (each: CommittedChange) => Promise<void>) => {
      for (const each of [...waiting]) await publish(each).then(() => waiting.shift());
      return 0;
    },
  };
  const log = { since: () => page() };
  const feed = {
    name: 'bus',
    open: (given: ChangeFeedListener) => void (listener = given),
    close: () => Promise.resolve(),
  };
  async function pass(ms: number): Promise<void> {
    clock.advance(ms);
    await jest.advanceTimersByTimeAsync(ms);
  }
  function setUp(options: PropagationOptions): void {
    parts = assemble({ ...context, clock, store: new HandStore(), propagation: options });
  }

  /** Of who asks now. */
  const within = (ms: number) => ({ askedAt: clock.elapsed(), answerBy: clock.elapsed() + ms });

  beforeEach(() => {
    jest.useFakeTimers();
    [clock, cache, waiting, listener] = [new ManualClock(), new HandCache(), [], undefined];
    page = () => Promise.resolve({ changes: [], isComplete: false, position: '1' });
    clock.advance(1);
    setUp({ log, cache, outbox, feeds: [feed] });
  });
  afterEach(async () => {
    await parts.propagation.stop();
    jest.useRealTimers();
  });

  it('is ready, and holds the lease, once the log has been read', async () => {
    expect([parts.propagation.isReady, parts.lease.isHeld(1)]).toEqual([false, false]);
    parts.propagation.start();
    await pass(0);
    expect([parts.propagation.isReady, parts.lease.isHeld(1)]).toEqual([true, true]);
  });

  it('voids with the first reading whatever was read before it, and with later ones what they name', async () => {
    parts.levels.learn(stateOf(2), 1);
    parts.propagation.start();
    await pass(0);
    expect(parts.levels.inProcess('t')).toBeUndefined();
    clock.advance(1);
    parts.levels.learn(stateOf(2), clock.elapsed());
    expect(parts.levels.inProcess('t')).toBeDefined();
    const changes = [{ tenantId: 't', revision: 3 }];
    page = () => Promise.resolve({ changes, isComplete: true, position: '2' });
    await pass(1_000);
    expect(parts.levels.inProcess('t')).toBeUndefined();
  });

  it('lets the lease run out while the log cannot be read and no feed has caught up', async () => {
    parts.propagation.start();
    await pass(0);
    page = () => Promise.reject(new Error('offline'));
    listener?.onSubscribed();
    await pass(4_000);
    listener?.onHeartbeat(clock.elapsed());
    expect([parts.lease.isHeld(clock.elapsed()), parts.propagation.feeds[0]?.state]).toEqual([
      false,
      'behind',
    ]);
  });

  it('reads the log anew for a subscription, and believes its heartbeats from then on', async () => {
    parts.propagation.start();
    await pass(10);
    listener?.onSubscribed();
    await pass(0);
    expect(parts.propagation.feeds[0]?.state).toBe('subscribed');
  });

  it('without a log, forgets everything at each subscription', async () => {
    setUp({ cache, outbox, feeds: [feed] });
    parts.propagation.start();
    listener?.onSubscribed();
    clock.advance(1);
    listener?.onHeartbeat(clock.elapsed());
    parts.levels.learn(stateOf(2), clock.elapsed());
    expect(parts.levels.inProcess('t')).toBeDefined();
    listener?.onSubscribed();
    expect(parts.levels.inProcess('t')).toBeUndefined();
  });

  it('says of a change that everybody was told, and leaves nothing in the outbox', async () => {
    waiting = [change];
    expect(await parts.propagation.committed(change, stateOf(3), within(150))).toBe('published');
    await pass(0);
    expect([cache.told, waiting]).toEqual([[['publish', 3]], []]);
  });

  it('says of a change that it is pending when nobody could be told, and tells them later', async () => {
    waiting = [change];
    cache.answer = new Error('offline');
    expect(await parts.propagation.committed(change, stateOf(3), within(150))).toBe('pending');
    cache.answer = { cached: undefined, fence: 'f' };
    cache.told.length = 0;
    parts.propagation.start();
    await pass(1_000);
    expect([cache.told, waiting, parts.propagationFigures.outboxDepth]).toEqual([[['publish', 3]], [], 0]);
  });

  it('does not wait for the shared level any longer than who asks does', async () => {
    waiting = [change];
    cache.answer = 'hangs';
    const told = parts.propagation.committed(change, stateOf(3), within(40));
    await pass(40);
    expect([await told, waiting]).toEqual(['pending', [change]]);
  });

  it.each([
    [true, 'published'],
    [false, 'pending'],
  ] as const)(
    'without a shared level, a store that tells the feeds itself (%s) says %s',
    async (storeNotifies, state) => {
      setUp({ log, feeds: [feed], storeNotifies });
      expect(await parts.propagation.committed(change, stateOf(3), within(150))).toBe(state);
    },
  );

  it('leaves what it has not published in the outbox', async () => {
    waiting = [change];
    cache.answer = new Error('offline');
    parts.propagation.start();
    await pass(100);
    expect(waiting).toEqual([change]);
  });

  it('announces what has begun and ended every second, and does the rest also when that fails', async () => {
    let announced = 0;
    const announce = () => Promise.reject(new Error(`offline ${(announced += 1)}`));
    setUp({ log, feeds: [feed], cache, outbox, boundaries: { announce } });
    waiting = [change];
    parts.propagation.start();
    await pass(0);
    expect([announced, waiting]).toEqual([1, []]);
    await pass(1_000);
    expect(announced).toBe(2);
  });
});
