import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Feature } from '@gatehouse/contracts/react';
import type { FeatureSnapshot } from '@gatehouse/contracts';
import { act, cleanup, render } from '@testing-library/react';
import { FakeChannel, FakeEventSource, FakeLocks } from '../testing/fake-browser';
import { TenantFeatures } from './tenant-features';

const { opened } = FakeEventSource;
const snapshot = (revision: number, enabled: boolean) =>
  ({
    tenantId: 'acme',
    revision,
    features: { billing_stream: { enabled, reason: enabled ? 'on' : 'not_entitled' } },
  }) as FeatureSnapshot;
let answer: () => Response;
let asked: number;

beforeEach(() => {
  jest.useFakeTimers();
  opened.length = 0;
  asked = 0;
  const fetch = () => {
    asked += 1;
    return Promise.resolve(answer());
  };
  Object.assign(globalThis, { EventSource: FakeEventSource, BroadcastChannel: FakeChannel, fetch });
  Object.defineProperty(navigator, 'locks', { configurable: true, value: new FakeLocks() });
});
afterEach(async () => {
  cleanup();
  await jest.runAllTimersAsync();
  jest.useRealTimers();
});

const open = async () => {
  render(
    <TenantFeatures tenantId="acme" snapshot={snapshot(3, true)}>
      <Feature name="billing_stream" fallback="off" checking="cannot say">
        events
      </Feature>
    </TenantFeatures>,
  );
  await act(() => jest.advanceTimersByTimeAsync(0));
};
const say = async (revision: number) => {
  opened[0]?.say(revision);
  await act(() => jest.advanceTimersByTimeAsync(5_000));
};
const shown = () => document.body.textContent;

describe('what a tenant’s page shows of its features', () => {
  it('is what it was drawn with, and what the stream tells of later, without a reload', async () => {
    await open();
    answer = () => Response.json(snapshot(3, true));
    await say(3);
    expect([shown(), asked]).toEqual(['events', 1]);
    answer = () => Response.json(snapshot(4, false));
    await say(4);
    expect(shown()).toBe('off');
    expect(opened).toHaveLength(1);
  });

  it('is that nobody can say, when it has changed and cannot be read', async () => {
    await open();
    answer = () => Response.json({ error: 'feature_lookup_failed', message: 'Later.' }, { status: 503 });
    await say(4);
    expect(shown()).toBe('cannot say');
  });
});
