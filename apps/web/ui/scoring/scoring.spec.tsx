import '@testing-library/jest-dom/jest-globals';
import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, render, screen, within } from '@testing-library/react';
import type { ScoredDocument } from '@gatehouse/contracts';
import { ScoredItem } from './scored-item';
import { addressOf, problemsOf, searchOf } from './scoring-search';
import { failureText, reviewsText } from './scoring-text';

afterEach(cleanup);

const result = (more: Partial<ScoredDocument> = {}): ScoredDocument => ({
  ...{ documentId: 'a', externalId: 'a.txt', title: 'The harbour', language: 'en', score: 0.5 },
  terms: [
    { term: 'ship', inTitle: 0, inText: 2, contribution: 0.2 },
    { term: 'harbour', inTitle: 1, inText: 0, contribution: 0.3 },
  ],
  excerpt: [
    { text: '<b>Two</b> ', isMatch: false },
    { text: 'ships', isMatch: true },
  ],
  ...{ verdict: 'borderline', reviewId: null },
  ...more,
});

describe('an address', () => {
  it('leads to the search that it came from', () => {
    const search = { query: 'a & b', threshold: '0.7', margin: '.1', reviews: true };
    const address = addressOf(search);
    expect(searchOf(new URL(address, 'http://console.example').searchParams)).toEqual(search);
    expect(addressOf(searchOf(new URLSearchParams()))).toBe('/scoring');
  });
});

describe('a search', () => {
  const wrong = (more: object) =>
    Object.keys(problemsOf({ ...searchOf(new URLSearchParams({ query: 'ship' })), ...more }));

  it.each(['0', '1', '0.5', '.25', '1.0'])('may have a threshold of %s', (threshold) => {
    expect(wrong({ threshold })).toEqual([]);
  });

  it.each(['', '-1', '1.1', '2', '5e-1', '0,5', 'much'])('may not have a threshold of %j', (threshold) => {
    expect(wrong({ threshold })).toEqual(['threshold']);
  });

  it('needs words, and not too many', () => {
    expect(wrong({ query: ' ' })).toEqual(['query']);
    expect(wrong({ query: 'a'.repeat(501) })).toEqual(['query']);
  });
});

describe('a result', () => {
  it('shows its score, what matches as text, and what each word adds', () => {
    const { container } = render(<ScoredItem result={result()} rank={1} />);
    expect(screen.getByRole('meter', { name: 'Score' })).toHaveAttribute('aria-valuetext', '0.50 of 1');
    expect([...container.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual(['ships']);
    expect(container.querySelector('b')).toBeNull();
    const table = screen.getByRole('table', { hidden: true });
    expect(within(table).getByText('+0.30')).toBeInTheDocument();
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });

  it('leads to its review request', () => {
    render(<ScoredItem result={result({ reviewId: 'r' })} rank={1} />);
    expect(screen.getByRole('link', { name: 'A review request is open' })).toHaveAttribute(
      'href',
      '/reviews',
    );
  });
});

describe('what is said of review requests', () => {
  const said = (
    reviewsRefused: Parameters<typeof reviewsText>[0]['reviewsRefused'],
    ...ids: (string | null)[]
  ) => reviewsText({ results: ids.map((reviewId) => result({ reviewId })), reviewsRefused });

  it('is how many are open, and why others are not', () => {
    expect(said(null, 'r', null)).toBe('1 borderline result has a review request.');
    expect(said('limit_reached', 'r', 's')).toMatch(
      /^2 borderline results have .+ as many are pending as may be/,
    );
    expect(said('feature_disabled', null)).toContain('human review is off');
    expect(said('feature_lookup_failed', null)).toContain('cannot check just now');
    expect(said(null, null)).toContain('No result is borderline');
  });
});

describe('what is said of a failure', () => {
  it('is whether it is billed', () => {
    const said = (error: string) => failureText({ error, message: 'Said by the API.', status: 0 });
    expect(said('no_answer')).toContain('billed, or not');
    expect(said('store_unavailable')).toContain('Nothing was scored or billed');
    expect(said('invalid_request')).toBe('Not scored, and not billed: Said by the API.');
  });
});
