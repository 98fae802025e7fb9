import type { Failure } from './api';

const unanswered = new Set(['no_answer', 'upstream_unreachable', 'upstream_timeout', 'upstream_invalid']);
const unreachable = new Set(['store_unavailable', 'identity_lookup_failed', 'feature_lookup_failed']);

/** Nothing came back: whether it was done, nobody here can say. */
export const isUnanswered = (code: string): boolean => unanswered.has(code);

/** It was refused because what it needs cannot be reached just now; nothing was done. */
export const isUnreachable = (code: string): boolean => unreachable.has(code);

/** Why nothing is called done, and what to do, where doing it again is safe. */
export const failureText = ({ error, message }: Failure): string => {
  if (error === 'unauthenticated')
    return 'Not done: you are not signed in any more. Sign in again in another tab.';
  if (isUnanswered(error))
    return 'No answer: it may have been done, or not. Check your connection and try again; that is safe.';
  if (isUnreachable(error))
    return 'Not done: the place where this is kept cannot be reached. Try again in a moment.';
  return `Not done: ${message}`;
};
