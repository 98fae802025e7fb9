import '@testing-library/jest-dom/jest-globals';
import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, render, screen } from '@testing-library/react';
import type { DashboardOverview } from '@gatehouse/contracts';
import { Overview } from './overview';

afterEach(cleanup);

const days = ['2026-11-13', '2026-11-14'];
const none = [0, 0];
const nothing: DashboardOverview = {
  ...{ timezone: 'Europe/Berlin', days },
  documents: { queued: 0, processed: 0, failed: 0, processedPerDay: none },
  reviews: { pending: 0, approved: 0, rejected: 0, openedPerDay: none, decidedPerDay: none },
  scorings: { askedPerDay: none, bestPerDay: [null, null] },
  usage: { month: '2026-11', metrics: [{ metric: 'documents', quantity: 0 }] },
};
const show = (more: Partial<DashboardOverview> = {}) =>
  render(<Overview overview={{ ...nothing, ...more }} range={7} />);
const steps = () => screen.queryAllByRole('listitem').map(({ textContent }) => textContent);

describe('a dashboard', () => {
  it('says what to do first where nothing has happened, of what the tenant has', () => {
    show({ scorings: null });
    expect(screen.getByRole('heading', { name: 'Nothing has happened yet' })).toBeVisible();
    expect(steps()).toEqual([
      expect.stringMatching(/^Send documents/),
      expect.stringMatching(/^Ask for a review/),
    ]);
    expect(screen.getByRole('link', { name: 'Ask for a review' })).toHaveAttribute('href', '/reviews');
  });

  it('says of what is off that it is off, with a way to the reasons, and no number', () => {
    show({ documents: null, reviews: null, scorings: null, usage: null });
    expect(screen.queryByRole('heading', { name: 'Nothing has happened yet' })).toBeNull();
    for (const [name, sentence] of [
      ['Documents', 'Ingestion is off for your organisation, so its figures are not shown.'],
      ['Reviews', 'Human review is off for your organisation, so its figures are not shown.'],
      ['Scoring', 'Scoring Pro is off for your organisation, so its figures are not shown.'],
      ['Usage', 'Billing is off for your organisation, so its figures are not shown.'],
    ] as const) {
      const part = screen.getByRole('region', { name });
      expect(part).toHaveTextContent(sentence);
      expect(part).not.toHaveTextContent(/\d/);
    }
    for (const link of screen.getAllByRole('link', { name: 'My features' }))
      expect(link).toHaveAttribute('href', '/features');
  });

  it('shows figures and charts as soon as anything has happened, and of a series without any that in words', () => {
    show({ reviews: { ...nothing.reviews!, approved: 1 } });
    expect(screen.queryByRole('heading', { name: 'Nothing has happened yet' })).toBeNull();
    expect(screen.getByText('No documents were processed in 2 days.')).toBeVisible();
    expect(screen.getByText('Nothing was found in 2 days.')).toBeVisible();
    expect(screen.getAllByText('Nothing in these days')).toHaveLength(4);
  });

  it('marks the range that it shows', () => {
    show();
    expect(screen.getByRole('link', { name: '7 days' })).toHaveAttribute('aria-current', 'page');
    expect(screen.getByRole('link', { name: '30 days' })).not.toHaveAttribute('aria-current');
  });
});
