import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, cleanup, fireEvent, render } from '@testing-library/react';
import {
  AppRouterContext,
  type AppRouterInstance,
} from 'next/dist/shared/lib/app-router-context.shared-runtime.js';
import { FakeChannel, FakeEventSource, FakeLocks } from '../testing/fake-browser';
import { LivePage } from './live-page';

const { opened } = FakeEventSource;
let answers: (number | 'failure')[];
let asked: number;

beforeEach(() => {
  jest.useFakeTimers();
  opened.length = 0;
  asked = 0;
  answers = [];
  const fetch = () => {
    asked += 1;
    const revision = answers.shift() ?? 1_000;
    return Promise.resolve(Response.json({ revision }, { status: revision === 'failure' ? 503 : 200 }));
  };
  Object.assign(globalThis, { EventSource: FakeEventSource, BroadcastChannel: FakeChannel, fetch });
  Object.defineProperty(navigator, 'locks', { configurable: true, value: new FakeLocks() });
});
afterEach(async () => {
  cleanup();
  await jest.runAllTimersAsync();
  jest.useRealTimers();
});

const settle = (ms = 100) => act(() => jest.advanceTimersByTimeAsync(ms));

const open = async (revision: number | undefined, tenantId = 'acme') => {
  let refreshed = 0;
  const router = { refresh: () => (refreshed += 1) } as unknown as AppRouterInstance;
  const page = (shown: number | undefined) => (
    <AppRouterContext value={router}>
      <LivePage tenantId={tenantId} revision={shown} />
    </AppRouterContext>
  );
  const { unmount } = render(page(revision));
  await settle(0);
  return { times: () => refreshed, close: unmount };
};

const say = (revision: number) => {
  expect(opened).toHaveLength(1);
  opened[0]?.say(revision);
};

describe('a tenant’s page', () => {
  it('is left as it is while the stream begins with what it shows', async () => {
    const { times } = await open(3);
    say(3);
    await settle();
    expect(times()).toBe(0);
  });

  it('is drawn anew when the stream begins with something else, or nothing could be read', async () => {
    const older = await open(2);
    const failed = await open(undefined);
    await settle();
    say(3);
    await settle();
    expect([older.times(), failed.times()]).toEqual([1, 1]);
  });

  it('is drawn anew on every event after the first: time may change what a revision means', async () => {
    const { times } = await open(3);
    say(3);
    await settle();
    say(3);
    await settle();
    expect(times()).toBe(1);
  });

  it('is not drawn anew from an instance that is behind', async () => {
    answers = [3, 'failure', 4];
    const { times } = await open(3);
    say(4);
    await settle(500);
    expect([asked, times()]).toEqual([2, 0]);
    await settle(500);
    expect([asked, times()]).toEqual([3, 1]);
  });

  it('is drawn anew, once, when someone comes back to it', async () => {
    const { times } = await open(3);
    fireEvent.focus(window);
    fireEvent(document, new Event('visibilitychange'));
    await settle();
    expect(times()).toBe(1);
  });

  it('hears what happened while it was on its way', async () => {
    const first = await open(3);
    say(4);
    await settle();
    first.close();
    const next = await open(3);
    await settle();
    expect(next.times()).toBe(1);
  });

  it('keeps the stream from page to page, and closes it when there is none', async () => {
    const first = await open(3);
    await settle();
    first.close();
    const next = await open(3);
    await settle(10_000);
    expect(opened.map(({ isClosed }) => isClosed)).toEqual([false]);
    next.close();
    await settle(10_000);
    expect(opened.map(({ isClosed }) => isClosed)).toEqual([true]);
  });
});
