import { InvalidArgumentError, Option } from 'commander';
import { features, type FeatureKey } from '@gatehouse/contracts';
import { nearest } from './nearest.js';

/** A feature's key as it was typed. @throws InvalidArgumentError naming the nearest one */
export function featureKey(typed: string): FeatureKey {
  if (Object.hasOwn(features, typed)) return typed as FeatureKey;
  const keys = Object.keys(features);
  const near = nearest(typed, keys);
  const hint = near === undefined ? `One of: ${keys.join(', ')}.` : `Did you mean ${near}?`;
  throw new InvalidArgumentError(`There is no such feature. ${hint}`);
}

/** A day (its beginning, in UTC) or an instant, as the API takes it. */
export function instant(typed: string): string {
  const said = /^\d{4}-\d\d-\d\d$/.test(typed) ? `${typed}T00:00:00Z` : typed;
  const isInstant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/.test(said);
  const at = isInstant ? new Date(said) : undefined;
  if (at === undefined || Number.isNaN(at.getTime()))
    throw new InvalidArgumentError('Expected a day or an instant, as in 2027-01-31 or 2027-01-31T12:00:00Z.');
  return at.toISOString();
}

/** A whole number from `least`. */
export function wholeNumber(least: number): (typed: string) => number {
  return (typed) => {
    const value = /^\d{1,9}$/.test(typed) ? Number(typed) : NaN;
    if (!(value >= least)) throw new InvalidArgumentError(`Expected a whole number from ${least}.`);
    return value;
  };
}

/** How many at the most are listed. */
export function limitOption(usual: number): Option {
  return new Option('--limit <count>', 'list so many at the most').argParser(wholeNumber(1)).default(usual);
}
