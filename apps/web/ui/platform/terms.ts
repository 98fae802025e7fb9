import type { Entitlement, EntitlementState, WantedValue } from './operator-types';

/** Window and limit of an entitlement as they stand in the form: what inputs hold, "" for none; instants in UTC. */
export interface Terms {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly limit: string;
}

export type TermsProblems = { readonly [Name in keyof Terms]?: string };

const mostLimit = 999_999_999;

/** "2026-11-03T14:05", as an input of the type `datetime-local` takes it; seconds only where there are any. */
const localOf = (iso: string | undefined): string =>
  iso === undefined ? '' : iso.slice(0, iso.slice(17, 19) === '00' ? 16 : 19);

const instantOf = (local: string): number => Date.parse(`${local}Z`);

export const termsOf = ({ startsAt, endsAt, limit }: Entitlement): Terms => ({
  startsAt: localOf(startsAt),
  endsAt: localOf(endsAt),
  limit: limit?.toString() ?? '',
});

export const hasTerms = (terms: Terms): boolean => Object.values(terms).some((text) => text !== '');

/** What the API would refuse, said before it is sent. */
export const problemsOf = ({ startsAt, endsAt, limit }: Terms): TermsProblems => ({
  ...(startsAt && Number.isNaN(instantOf(startsAt)) && { startsAt: 'Expected a date and a time.' }),
  ...(endsAt && Number.isNaN(instantOf(endsAt)) && { endsAt: 'Expected a date and a time.' }),
  ...(startsAt && instantOf(endsAt) <= instantOf(startsAt) && { endsAt: 'Expected a time after the start.' }),
  ...(limit && !(/^\d+$/.test(limit) && Number(limit) <= mostLimit) && { limit: 'Expected a whole number.' }),
});

/** What is sent for it. An instant that was not touched stays what is stored, which may be finer than the input. */
export const wantedValue = (state: EntitlementState, terms: Terms, stored: Entitlement): WantedValue => {
  if (state === 'unset') return null;
  const enabled = state === 'on';
  if (!hasTerms(terms)) return enabled;
  const before = termsOf(stored);
  const isoOf = (name: 'startsAt' | 'endsAt') =>
    terms[name] === before[name] ? stored[name] : new Date(instantOf(terms[name])).toISOString();
  return {
    enabled,
    ...(terms.limit && { limit: Number(terms.limit) }),
    ...(terms.startsAt && { startsAt: isoOf('startsAt') }),
    ...(terms.endsAt && { endsAt: isoOf('endsAt') }),
  };
};
