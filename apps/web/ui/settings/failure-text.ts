import type { Failure } from '../api';
import { isUnanswered, isUnreachable } from '../failure';

/** Why nothing is called saved, and what to do. What was typed is still there in every case. */
export const failureText = ({ error, message, issues = [] }: Failure): string => {
  if (error === 'unauthenticated')
    return 'Not saved: you are not signed in any more. What you typed is kept in this tab. Sign in again, then save.';
  if (error === 'forbidden')
    return 'Not saved: only administrators of your organisation may change settings.';
  if (error === 'precondition_required')
    return 'Not saved: something between this page and us has left out part of what was sent. Save again in a moment.';
  if (isUnanswered(error))
    return 'No answer: it may have been saved, or not. Check your connection and save again; that is safe.';
  if (isUnreachable(error))
    return 'Not saved: the place where this is kept cannot be reached. Save again in a moment.';
  return ['Not saved:', message, ...issues.map((issue) => `${issue.path}: ${issue.message}.`)].join(' ');
};
