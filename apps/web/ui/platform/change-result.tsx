import { useEffect, useRef } from 'react';
import type { Failure } from '../api';
import { isUnanswered } from '../failure';
import type { ChangeState } from './change-state';

const failureText = ({ error, message }: Failure): string => {
  if (isUnanswered(error))
    return 'No answer came back, so it is not certain whether this was saved. Look at the stored state above before you try again.';
  if (error === 'unauthenticated')
    return 'Not saved: you are not signed in any more. Sign in again in another tab, then save again: your choice is kept.';
  return `Not saved: ${message}`;
};

const textOf = (change: ChangeState): string | undefined => {
  if (change.at === 'saving') return 'Saving…';
  if (change.at === 'saved') return ['Saved.', ...change.warnings.map(({ message }) => message)].join(' ');
  if (change.at === 'conflict')
    return 'Not saved: someone else has changed this tenant meanwhile. The current state is shown above and your choice is kept. Save again if you still want it.';
  return change.at === 'failed' ? failureText(change.failure) : undefined;
};

const toneOf = (change: ChangeState): string => {
  if (change.at === 'saved') return change.warnings.length > 0 ? 'text-warn' : 'text-good';
  if (change.at === 'conflict') return 'text-warn';
  return change.at === 'failed' ? 'text-bad' : 'text-quiet';
};

/**
 * What became of a change. Always in the page, so that a screen reader hears it change. When the form that had the
 * focus is gone, the focus comes here and not to the top of the page.
 */
export const ChangeResult = ({ change }: { readonly change: ChangeState }) => {
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (change.at === 'saved' && document.activeElement === document.body) line.current?.focus();
  }, [change]);
  return (
    <p
      ref={line}
      role="status"
      tabIndex={-1}
      className={`mt-3 text-sm font-medium empty:mt-0 ${toneOf(change)}`}
    >
      {textOf(change)}
    </p>
  );
};
