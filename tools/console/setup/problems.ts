import {
  InvalidConfigurationError,
  inventory,
  problemOf,
  readConfiguration,
} from '@gatehouse/api/configuration';
import type { Draft } from './draft.js';

/** What keeps Gatehouse from starting with this environment, each by its variable's name; none: it starts. */
export function problemsIn(draft: Draft): readonly string[] {
  const others = inventory()
    .filter(({ readBy, class: kind }) => kind !== 'test-only' && !readBy.includes('api'))
    .flatMap(({ name }) => problemOf(name, draft.values) ?? []);
  try {
    readConfiguration(isSelfSufficient(draft) ? { ...draft.values, DATABASE_URL: embedded } : draft.values);
    return others;
  } catch (error) {
    if (error instanceof InvalidConfigurationError) return [...error.problems, ...others];
    throw error;
  }
}

/** `npm start` brings a demo its database. */
const embedded = 'postgres://embedded@127.0.0.1/gatehouse';
const isSelfSufficient = (draft: Draft) => draft.profile === 'demo' && draft.valueOf('DATABASE_URL') === '';

/** The variables that a problem names, as in `AUTH_ISSUER, AUTH_AUDIENCE: expected both`. */
export function namesIn(problem: string): readonly string[] {
  return (problem.split(':', 1)[0] ?? '').split(', ');
}
