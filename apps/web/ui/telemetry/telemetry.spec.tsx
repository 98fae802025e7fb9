import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, cleanup, fireEvent, render } from '@testing-library/react';
import { StrictMode } from 'react';
import { FeatureOff } from '../features/feature-off';
import { tell } from './tell';
import { Viewed } from './viewed';

interface Sent {
  readonly body: unknown;
  readonly keepalive: boolean;
}

let sent: Sent[];
let answer: () => Promise<Response>;

beforeEach(() => {
  jest.useFakeTimers();
  sent = [];
  answer = () => Promise.resolve(new Response(null, { status: 204 }));
  const fetch = async (request: Request) => {
    sent.push({ body: await request.clone().json(), keepalive: request.keepalive });
    return answer();
  };
  Object.assign(globalThis, { fetch });
});
afterEach(async () => {
  cleanup();
  await jest.advanceTimersByTimeAsync(60_000);
  jest.useRealTimers();
});

const settle = () => act(() => jest.advanceTimersByTimeAsync(1_000));
const bodies = () => sent.map(({ body }) => body);

describe('a page of a feature', () => {
  it('says once that it was looked at, though strict mode mounts it twice and it is drawn again', async () => {
    const { rerender } = render(<Viewed feature="billing" />, { wrapper: StrictMode });
    rerender(<Viewed feature="billing" />);
    await settle();
    expect(bodies()).toEqual([
      { feature: 'billing', events: [{ name: 'page.viewed', properties: { page: '/billing' } }] },
    ]);
  });

  it('says nothing when it is off', async () => {
    render(<FeatureOff feature="billing" reason="not_entitled" decisionId={undefined} />);
    await settle();
    expect(sent).toEqual([]);
  });
});

describe('what happens', () => {
  it('is sent together, one request a feature', async () => {
    tell('hitl', 'review.decided', { outcome: 'approved' });
    tell('hitl', 'review.decided', { outcome: 'rejected' });
    tell('billing', 'plan.changed');
    await settle();
    expect(bodies()).toEqual([
      {
        feature: 'hitl',
        events: [
          { name: 'review.decided', properties: { outcome: 'approved' } },
          { name: 'review.decided', properties: { outcome: 'rejected' } },
        ],
      },
      { feature: 'billing', events: [{ name: 'plan.changed' }] },
    ]);
  });

  it('comes in requests of no more than the API takes', async () => {
    for (let place = 0; place < 51; place += 1) tell('hitl', 'review.decided');
    await settle();
    const sizes = bodies().map((body) => (body as { events: unknown[] }).events.length);
    expect(sizes).toEqual([50, 1]);
  });

  it('is sent at once, and outlives the page, when somebody leaves', async () => {
    tell('billing', 'plan.changed');
    fireEvent(window, new Event('pagehide'));
    await jest.advanceTimersByTimeAsync(0);
    expect(sent).toMatchObject([{ keepalive: true }]);
    await settle();
    expect(sent).toHaveLength(1);
  });

  it.each([
    ['a network that is gone', () => Promise.reject(new TypeError('Failed to fetch'))],
    [
      'a session that has ended',
      () => Promise.resolve(Response.json({ error: 'unauthenticated' }, { status: 401 })),
    ],
    [
      'an API that is away',
      () => Promise.resolve(Response.json({ error: 'upstream_timeout' }, { status: 504 })),
    ],
  ])('is lost in silence, and not sent again, to %s', async (_, failing) => {
    answer = failing;
    const here = window.location.href;
    tell('billing', 'plan.changed');
    await jest.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(1);
    expect(window.location.href).toBe(here);
  });
});
