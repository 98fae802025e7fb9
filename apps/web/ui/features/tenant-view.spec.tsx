import '@testing-library/jest-dom/jest-globals';
import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, render, screen } from '@testing-library/react';
import type { FeatureSnapshot, TenantFeature } from '@gatehouse/contracts';
import { FeatureCard } from './feature-card';
import { textOf } from './feature-names';
import { FeatureOff } from './feature-off';
import { pagesFor } from './pages';

afterEach(cleanup);

// An API that does not know a feature leaves it out, whatever the types of this version say.
const snapshot = (billing?: TenantFeature) =>
  ({ tenantId: 'acme', revision: 1, features: { ...(billing && { billing }) } }) as FeatureSnapshot;
const hrefs = (of: FeatureSnapshot | undefined) => pagesFor(of).map(({ href }) => href);

describe('the navigation', () => {
  it('offers billing only while the snapshot says that it is on', () => {
    expect(hrefs(snapshot({ enabled: true, reason: 'on' }))).toContain('/billing');
    expect(hrefs(snapshot({ enabled: true, reason: 'winding_down' }))).toContain('/billing');
    expect(hrefs(snapshot({ enabled: false, reason: 'not_entitled' }))).not.toContain('/billing');
    expect(hrefs(snapshot())).not.toContain('/billing');
  });

  it('offers nothing gated when the snapshot cannot be read', () => {
    expect(hrefs(undefined)).toEqual(['/features', '/settings']);
  });

  it('takes nothing but the boolean true for on', () => {
    const forged = { enabled: 'true', reason: 'on' } as unknown as TenantFeature;
    expect(hrefs(snapshot(forged))).not.toContain('/billing');
  });
});

describe('a gated page that is off', () => {
  it.each([
    ['not_entitled', 'Billing is not included for your organisation.'],
    ['ended', 'Your organisation had Billing. It has ended.'],
    ['unavailable', 'Billing is switched off by us at the moment. This is not about your organisation.'],
    ['a_reason_of_tomorrow', 'Billing is off for your organisation.'],
    ['constructor', 'Billing is off for your organisation.'],
  ])('%s reads: %s', (reason, sentence) => {
    render(<FeatureOff feature="billing" reason={reason} decisionId="0f8b2f6e" />);
    expect(screen.getByText(sentence)).toBeVisible();
  });

  it('gives the reference by which operators find why, where there is one', () => {
    const { rerender } = render(<FeatureOff feature="billing" reason="ended" decisionId="0f8b2f6e" />);
    expect(screen.getByText('0f8b2f6e')).toBeVisible();
    rerender(<FeatureOff feature="billing" reason="ended" decisionId={undefined} />);
    expect(screen.queryByText(/^Reference/)).toBeNull();
  });
});

describe('a card', () => {
  it('says until when an ending feature is on, and its limit', () => {
    const decision = {
      enabled: true,
      reason: 'winding_down',
      endsAt: '2026-11-30T23:59:00Z',
      limit: 5,
    } as const;
    render(<FeatureCard feature="hitl" decision={decision} href={undefined} />);
    expect(screen.getByText('Ending')).toBeVisible();
    expect(screen.getByText('Human review is on until 30 Nov 2026.')).toBeVisible();
    expect(screen.getByText('Limit: 5')).toBeVisible();
  });

  it('leads to the page of its feature only while it is on', () => {
    render(
      <FeatureCard feature="billing" decision={{ enabled: false, reason: 'not_entitled' }} href="/billing" />,
    );
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('names a feature that it does not know by its key', () => {
    expect(textOf('export-to_csv').title).toBe('Export to csv');
    expect(textOf('constructor').title).toBe('Constructor');
  });
});
