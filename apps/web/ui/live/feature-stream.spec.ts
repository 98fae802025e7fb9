import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { FakeEventSource } from '../testing/fake-browser';
import { followStream, waitMsAfter } from './feature-stream';

let heard: number[];
let signedIn: boolean;
let stop: () => void;
const { opened } = FakeEventSource;

beforeEach(() => {
  jest.useFakeTimers();
  heard = [];
  signedIn = true;
  opened.length = 0;
  Object.assign(globalThis, { EventSource: FakeEventSource });
  stop = followStream({
    heard: (revision) => heard.push(revision),
    isSignedIn: () => Promise.resolve(signedIn),
  });
});
afterEach(() => {
  stop();
  jest.useRealTimers();
});

describe('following the stream', () => {
  it('hears each revision, and nothing of an event without one', () => {
    opened[0]?.say(3);
    opened[0]?.dispatchEvent(new MessageEvent('features', { data: '{"revision":"4"}' }));
    opened[0]?.say(4);
    expect(opened[0]?.url).toBe('/api/v1/features/stream');
    expect(heard).toEqual([3, 4]);
  });

  it('opens another after a failure, because a closed one never comes back', async () => {
    opened[0]?.fail();
    expect(opened[0]?.isClosed).toBe(true);
    await jest.advanceTimersByTimeAsync(1_000);
    expect(opened).toHaveLength(2);
    opened[1]?.say(5);
    expect(heard).toEqual([5]);
  });

  it('waits longer after each failure, and no longer once it has heard something', async () => {
    for (let failures = 0; failures < 6; failures += 1) {
      opened.at(-1)?.fail();
      await jest.advanceTimersByTimeAsync(waitMsAfter(failures, 0) - 1);
      expect(opened).toHaveLength(failures + 1);
      await jest.advanceTimersByTimeAsync(waitMsAfter(failures, 1));
      expect(opened).toHaveLength(failures + 2);
    }
    opened.at(-1)?.say(1);
    opened.at(-1)?.fail();
    await jest.advanceTimersByTimeAsync(1_000);
    expect(opened).toHaveLength(8);
  });

  it('ends with the session', async () => {
    signedIn = false;
    opened[0]?.fail();
    await jest.advanceTimersByTimeAsync(120_000);
    expect(opened).toHaveLength(1);
  });

  it('ends when it is told to, open or waiting', async () => {
    opened[0]?.fail();
    stop();
    await jest.advanceTimersByTimeAsync(120_000);
    expect(opened).toHaveLength(1);
  });
});

it('waits between half a second and 30 s', () => {
  expect([0, 1, 5, 50].map((failures) => waitMsAfter(failures, 1))).toEqual([1_000, 2_000, 30_000, 30_000]);
  expect(waitMsAfter(0, 0)).toBe(500);
});
