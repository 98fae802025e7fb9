import { describe, expect, it } from '@jest/globals';
import { systemClock } from '../../ports/clock.js';
import { changeFeedContract } from '../../testing/change-feed.contract.js';
import { ManualClock } from '../../testing/manual-clock.js';
import { RecordingListener } from '../../testing/recording-listener.js';
import { InProcessChangeBus } from './in-process-change-bus.js';

const message = { tenantId: '0b0d7a3e-5a8e-4c39-9f0a-1d2c3b4a5f60', revision: 1 };

function oneFeed() {
  const bus = new InProcessChangeBus(new ManualClock());
  const feed = bus.feed();
  const listener = new RecordingListener();
  feed.open(listener);
  const heard = () => listener.heard.map(({ what }) => what);
  return { bus, feed, heard };
}

describe('InProcessChangeBus', () => {
  changeFeedContract(() => {
    const bus = new InProcessChangeBus();
    const feeds: ReturnType<typeof bus.feed>[] = [];
    return {
      newFeed: () => {
        const feed = bus.feed();
        feeds.push(feed);
        return feed;
      },
      publish: (said) => bus.publish(said),
      interrupt: () => {
        feeds.forEach((feed) => bus.partition(feed));
        feeds.forEach((feed) => bus.heal(feed));
      },
      elapsed: () => systemClock.elapsed(),
      close: () => undefined,
    };
  });

  it('lets a partitioned feed hear nothing, and not know it until it is healed', () => {
    const { bus, feed, heard } = oneFeed();
    bus.partition(feed);
    bus.publish(message);
    bus.beat();
    expect(heard()).toEqual(['subscribed']);
    bus.heal(feed);
    bus.publish(message);
    expect(heard()).toEqual(['subscribed', 'lost', 'subscribed', 'message']);
  });

  it('lets a stalled feed hear everything in order once it is healed', () => {
    const { bus, feed, heard } = oneFeed();
    bus.stall(feed);
    bus.publish(message);
    bus.beat();
    expect(heard()).toEqual(['subscribed']);
    bus.heal(feed);
    expect(heard()).toEqual(['subscribed', 'message', 'heartbeat']);
  });

  it('tells feeds apart', () => {
    const { bus, feed, heard } = oneFeed();
    const other = new RecordingListener();
    bus.feed().open(other);
    bus.partition(feed);
    bus.publish(message);
    expect(heard()).toEqual(['subscribed']);
    expect(other.messagesOf(message.tenantId)).toEqual([message]);
  });
});
