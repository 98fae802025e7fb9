import { describe, expect, it } from '@jest/globals';
import { ManualClock } from '../../testing/manual-clock.js';
import { FeedPulse } from './feed-pulse.js';

describe('FeedPulse', () => {
  it('takes its own heartbeat for one, once, and no other', () => {
    const [sent, heard, clock]: [string[], number[], ManualClock] = [[], [], new ManualClock()];
    clock.advance(5);
    const pulse = new FeedPulse(clock, {
      send: (payload) => sent.push(payload),
      onHeartbeat: (sentAt) => heard.push(sentAt),
      onSilence: () => undefined,
    });
    pulse.start();
    clock.advance(7);
    pulse.hear('another’s:1');
    expect([heard, pulse.hasBeaten]).toEqual([[], false]);
    for (const payload of [...sent, ...sent]) pulse.hear(payload);
    expect([heard, pulse.hasBeaten]).toEqual([[5], true]);
    pulse.stop();
  });
});
