import type { AcceptedDocuments, Document } from '@gatehouse/contracts';
import type { Failure } from '../api';
import { isUnanswered, isUnreachable } from '../failure';
import { wordingOf } from '../features/tenant-reason';
import { textOf } from '../features/feature-names';
import type { Tone } from '../parts/badge';

/** What a status is called, and how it looks. */
export const statusText: Readonly<
  Record<Document['status'], { readonly name: string; readonly tone: Tone }>
> = {
  queued: { name: 'Waiting', tone: 'warn' },
  processed: { name: 'Processed', tone: 'good' },
  failed: { name: 'Could not be processed', tone: 'bad' },
};

/** What went wrong with a document, as far as anything has. */
export const troubleOf = ({ status, failure, attempts }: Document): string | undefined => {
  if (failure === null || status === 'processed') return undefined;
  return status === 'failed' ? failure : `Tried ${attempts} times, and will be again: ${failure}`;
};

/** What became of one document that was sent. */
export const addedText = (title: string, { accepted }: AcceptedDocuments): string =>
  accepted.length > 0
    ? `Added: “${title}” is waiting to be processed.`
    : `Unchanged: “${title}” is already here with this content.`;

const kept = 'What you typed is still here.';

const offText = ({ feature = 'ingestion', reason, decisionId }: Failure): string => {
  const sentence = wordingOf(reason).sentence(textOf(feature).title);
  return `${sentence} ${kept}${decisionId ? ` Reference ${decisionId}` : ''}`;
};

/** Why nothing is called added, and what to do. Sending a document twice is safe: its id says that it is the same. */
export const addFailureText = (failure: Failure): string => {
  const { error, message } = failure;
  if (isUnanswered(error))
    return `No answer: it may have been added, or not. Check your connection and add it again; that is safe. ${kept}`;
  if (isUnreachable(error))
    return `Not added: we cannot check just now whether we may take it. ${kept} Try again in a moment.`;
  if (error === 'feature_disabled') return `Not added: ${offText(failure)}`;
  if (error === 'unauthenticated')
    return `Not added: you are not signed in any more. ${kept} Sign in again in another tab, then add it.`;
  return `Not added: ${message} ${kept}`;
};
