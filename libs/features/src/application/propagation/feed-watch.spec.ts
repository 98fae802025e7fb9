import { beforeEach, describe, expect, it } from '@jest/globals';
import type { ChangeMessage } from '../../ports/change-message.js';
import { ManualClock } from '../../testing/manual-clock.js';
import { Lease } from '../levels/lease.js';
import { FeedWatch } from './feed-watch.js';

describe('FeedWatch', () => {
  let clock: ManualClock;
  let lease: Lease;
  let watch: FeedWatch<ChangeMessage>;
  let heard: ChangeMessage[];
  let caughtUp: number;

  beforeEach(() => {
    [clock, lease, heard, caughtUp] = [new ManualClock(), new Lease(), [], 0];
    clock.advance(100);
    const feed = { name: 'bus', open: () => {}, close: () => Promise.resolve() };
    const [hear, catchUp] = [(message: ChangeMessage) => heard.push(message), () => (caughtUp += 1)];
    watch = new FeedWatch(feed, { clock, lease, hear, catchUp });
  });

  it('is behind from the subscription until what was missed is made up for', () => {
    const states = [watch.state];
    watch.onSubscribed();
    states.push(watch.state);
    watch.caughtUp(99);
    states.push(watch.state);
    watch.caughtUp(101);
    expect([...states, watch.state, caughtUp]).toEqual(['lost', 'behind', 'behind', 'subscribed', 1]);
  });

  it.each([
    ['of a feed that is behind', 101, () => {}, false],
    ['from before the subscription', 99, () => watch.caughtUp(101), false],
    ['of a feed that was lost since', 101, () => watch.onLost(), false],
    ['of a feed that has caught up', 101, () => watch.caughtUp(101), true],
  ])('a heartbeat %s, sent at %d, extends the lease or not', (_, sentAt, given, isHeld) => {
    watch.onSubscribed();
    given();
    watch.onHeartbeat(sentAt);
    expect(lease.isHeld(102)).toBe(isHeld);
  });

  it('has to catch up once more after each subscription', () => {
    watch.onSubscribed();
    watch.caughtUp(101);
    watch.onLost();
    clock.advance(50);
    watch.onSubscribed();
    watch.caughtUp(149);
    expect([watch.state, caughtUp]).toEqual(['behind', 2]);
  });

  it('passes on what it hears, also while it is behind', () => {
    watch.onMessage({ tenantId: 't' });
    expect(heard).toEqual([{ tenantId: 't' }]);
  });
});
