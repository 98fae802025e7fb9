import type { RelevanceQuery } from '@gatehouse/contracts';

/** What is searched for, as it is typed; it is in the address. */
export interface ScoringSearch {
  readonly query: string;
  /** 0 to 1. */
  readonly threshold: string;
  readonly margin: string;
  /** Whether borderline results are to be decided by people. */
  readonly reviews: boolean;
}

const usual: ScoringSearch = { query: '', threshold: '0.5', margin: '0.05', reviews: false };
const longestQuery = 500;
const share = /^(?:0?\.\d{1,6}|0|1(?:\.0{1,6})?)$/;

/** What an address asks for; what it leaves out is as usual. */
export const searchOf = (parameters: URLSearchParams): ScoringSearch => ({
  query: parameters.get('query') ?? usual.query,
  threshold: parameters.get('threshold') ?? usual.threshold,
  margin: parameters.get('margin') ?? usual.margin,
  reviews: parameters.get('reviews') === 'yes',
});

export const trimmed = (search: ScoringSearch): ScoringSearch => ({
  ...search,
  query: search.query.trim(),
  threshold: search.threshold.trim(),
  margin: search.margin.trim(),
});

/** The address of a search: of the same, the same. */
export const addressOf = ({ query, threshold, margin, reviews }: ScoringSearch): string => {
  const asked = new URLSearchParams({
    ...(query !== usual.query && { query }),
    ...(threshold !== usual.threshold && { threshold }),
    ...(margin !== usual.margin && { margin }),
    ...(reviews && { reviews: 'yes' }),
  }).toString();
  return asked === '' ? '/scoring' : `/scoring?${asked}`;
};

export type SearchProblems = Partial<Record<'query' | 'threshold' | 'margin', string>>;

/** What the API would refuse. It checks again. */
export const problemsOf = ({ query, threshold, margin }: ScoringSearch): SearchProblems => {
  const text = query.trim();
  const shareProblem = 'Use a number from 0 to 1, such as 0.5.';
  return {
    ...(text === '' && { query: 'Say which words to look for.' }),
    ...(text.length > longestQuery && { query: `Use at most ${longestQuery} characters.` }),
    ...(!share.test(threshold.trim()) && { threshold: shareProblem }),
    ...(!share.test(margin.trim()) && { margin: shareProblem }),
  };
};

/** The same as the API is asked. */
export const questionOf = ({ query, threshold, margin, reviews }: ScoringSearch): RelevanceQuery => ({
  ...{ query, reviews, threshold: Number(threshold), margin: Number(margin) },
  limit: 20,
});
