import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { FakeEventSource } from '../../testing/fake-browser';
import { followBilling, type Revocation } from './billing-stream';
import { utc } from '../../time';
import { eventText, type HeardEvent } from './event-text';

let heard: HeardEvent[];
let revoked: Revocation[];
let begun: number;
let signedIn: boolean;
let stop: () => void;
const { opened } = FakeEventSource;

const say = (type: string, data: object, lastEventId = '') =>
  opened.at(-1)?.dispatchEvent(new MessageEvent(type, { data: JSON.stringify(data), lastEventId }));

beforeEach(() => {
  jest.useFakeTimers();
  [heard, revoked, begun, signedIn] = [[], [], 0, true];
  opened.length = 0;
  Object.assign(globalThis, { EventSource: FakeEventSource });
  stop = followBilling({
    heard: (event) => heard.push(event),
    revoked: (why) => revoked.push(why),
    begun: () => (begun += 1),
    isSignedIn: () => Promise.resolve(signedIn),
  });
});
afterEach(() => {
  stop();
  jest.useRealTimers();
});

describe('following what happens', () => {
  it('hears each event with its id', () => {
    say('following', { after: 4 });
    say('subscription_changed', { version: 2 }, '5');
    expect(heard).toEqual([{ id: '5', kind: 'subscription_changed', data: { version: 2 } }]);
    expect(begun).toBe(0);
  });

  it('leaves coming back to the browser, which knows the last event, while it tries', async () => {
    opened[0]?.lose();
    await jest.advanceTimersByTimeAsync(60_000);
    expect(opened).toHaveLength(1);
  });

  it('begins anew after a refusal, and says so', async () => {
    opened[0]?.fail();
    await jest.advanceTimersByTimeAsync(1_000);
    expect(opened).toHaveLength(2);
    say('following', { after: 9 });
    expect(begun).toBe(1);
  });

  it('ends when it is revoked, with why', async () => {
    say('revoked', { error: 'feature_disabled', feature: 'billing_stream', reason: 'unavailable' });
    expect(revoked).toEqual([
      { error: 'feature_disabled', feature: 'billing_stream', reason: 'unavailable' },
    ]);
    opened[0]?.fail();
    await jest.advanceTimersByTimeAsync(60_000);
    expect([opened.length, opened[0]?.isClosed]).toEqual([1, true]);
  });

  it('ends with the session', async () => {
    signedIn = false;
    opened[0]?.fail();
    await jest.advanceTimersByTimeAsync(60_000);
    expect(opened).toHaveLength(1);
  });
});

describe('what happened, in words', () => {
  it.each([
    ['subscription_changed', {}, 'The subscription was changed'],
    [
      'invoice_issued',
      { number: 'A-1', amountCents: 1_050, currency: 'EUR' },
      'Invoice A-1 over €10.50 was issued',
    ],
    ['invoice_issued', {}, 'An invoice was issued'],
    ['cancellation_scheduled', { endsAt: '2026-12-01T00:00:00Z' }, 'Cancelled: it ends on 1 Dec 2026'],
    ['cancellation_withdrawn', {}, 'The cancellation was withdrawn'],
    ['something_newer', {}, 'something_newer'],
  ])('%s %j: %s', (kind, data, text) => {
    expect(eventText({ id: '1', kind, data }, utc)).toBe(text);
  });
});
