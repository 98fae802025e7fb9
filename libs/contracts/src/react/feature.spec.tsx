/** @jest-environment jsdom */
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { act, cleanup, render, screen } from '@testing-library/react';
import type { FeatureSnapshot, TenantFeature } from '../models.js';
import { Feature } from './feature.js';
import { GatehouseProvider, type SubscribeToFeatures } from './gatehouse-provider.js';
import { useFeature } from './use-feature.js';

afterEach(cleanup);

const on: TenantFeature = { enabled: true, reason: 'on', limit: 3 };
const off: TenantFeature = { enabled: false, reason: 'ended', endsAt: '2026-11-01T00:00:00Z' };
const snapshot = (billing: TenantFeature, revision = 1, tenantId = 'acme') =>
  ({ tenantId, revision, features: { billing } }) as FeatureSnapshot;

const Seen = () => <output>{JSON.stringify(useFeature('billing'))}</output>;
const page = (shown: FeatureSnapshot | undefined, subscribe?: SubscribeToFeatures) => (
  <GatehouseProvider snapshot={shown} {...(subscribe && { subscribe })}>
    <Feature name="billing" fallback="not yours" checking="cannot say">
      invoices
    </Feature>
    <Seen />
  </GatehouseProvider>
);
const shows = (text: string) => expect(document.body.textContent).toMatch(new RegExp(`^${text}\\{`));

/** Tells what the test says, until it is ended. */
function source() {
  const tellers = new Set<Parameters<SubscribeToFeatures>[0]>();
  const subscribe: SubscribeToFeatures = (tell) => {
    tellers.add(tell);
    return () => tellers.delete(tell);
  };
  const say = (told: FeatureSnapshot | undefined) => act(() => tellers.forEach((tell) => tell(told)));
  return { subscribe, say, tellers };
}

describe('a feature on a page', () => {
  it('is shown while it is on, with its terms', () => {
    render(page(snapshot(on)));
    shows('invoices');
    expect(JSON.parse(screen.getByRole('status').textContent)).toEqual({
      state: 'on',
      reason: 'on',
      limit: 3,
    });
  });

  it('gives way to its fallback while it is off, with why', () => {
    render(page(snapshot(off)));
    shows('not yours');
    expect(JSON.parse(screen.getByRole('status').textContent)).toEqual({
      state: 'off',
      reason: 'ended',
      endsAt: '2026-11-01T00:00:00Z',
    });
  });

  it('is neither on nor off while nobody can say', () => {
    render(page(undefined));
    shows('cannot say');
    expect(JSON.parse(screen.getByRole('status').textContent)).toEqual({ state: 'unknown' });
  });

  it('is nothing by default while it is not on', () => {
    const bare = (shown: FeatureSnapshot | undefined) => (
      <GatehouseProvider snapshot={shown}>
        <Feature name="billing">invoices</Feature>
      </GatehouseProvider>
    );
    const { rerender } = render(bare(snapshot(off)));
    expect(document.body.textContent).toBe('');
    rerender(bare(undefined));
    expect(document.body.textContent).toBe('');
  });

  it('needs a provider, and says so', () => {
    const logged = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(() => render(<Seen />)).toThrow('<GatehouseProvider>');
    logged.mockRestore();
  });
});

describe('a page that lives on', () => {
  it('follows what it is told: on, off, cannot say, on again', () => {
    const { subscribe, say } = source();
    render(page(snapshot(on), subscribe));
    say(snapshot(off, 2));
    shows('not yours');
    say(undefined);
    shows('cannot say');
    say(snapshot(on, 3));
    shows('invoices');
  });

  it('follows what the server draws anew', () => {
    const { rerender } = render(page(snapshot(on)));
    rerender(page(snapshot(off, 2)));
    shows('not yours');
    rerender(page(undefined));
    shows('cannot say');
  });

  it('never goes back to an instance that is behind, from wherever it comes', () => {
    const { subscribe, say } = source();
    const { rerender } = render(page(snapshot(on, 3), subscribe));
    say(snapshot(off, 4));
    rerender(page(snapshot(on, 3), subscribe));
    shows('not yours');
    say(snapshot(on, 2));
    shows('not yours');
  });

  it('begins anew with another tenant', () => {
    const { rerender } = render(page(snapshot(on, 9)));
    rerender(page(snapshot(off, 1, 'other')));
    shows('not yours');
  });

  it('ends with the page, and with the source before', () => {
    const [first, second] = [source(), source()];
    const { rerender, unmount } = render(page(snapshot(on), first.subscribe));
    rerender(page(snapshot(on), second.subscribe));
    expect([first.tellers.size, second.tellers.size]).toEqual([0, 1]);
    unmount();
    expect(second.tellers.size).toBe(0);
  });
});
