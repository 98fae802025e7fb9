import type { MergedChange } from '@gatehouse/contracts';
import { classNames } from '../class-names';
import { Button } from '../parts/button';
import { failureText } from './failure-text';
import type { Saving } from './form-state';
import { labelOf, listed } from './part-text';

const mergedText = ({ by, parts }: MergedChange): string =>
  `${by ?? 'Somebody else'} has changed ${listed(parts.map(labelOf))} meanwhile; both changes are kept.`;

const textOf = (saving: Saving): string => {
  switch (saving.kind) {
    case 'saved':
      return ['Saved.', ...saving.updated.merged.map(mergedText)].join(' ');
    case 'failed':
      return failureText(saving.failure);
    case 'restored':
      return 'What you typed before is back. It is not saved yet.';
    case 'invalid':
      return 'Not saved: something is not right yet. See what is marked.';
    case 'rest':
    case 'saving':
    case 'conflict':
      return '';
  }
};

const look = (saving: Saving): string => {
  if (saving.kind === 'saved') return 'bg-good-soft text-good';
  return saving.kind === 'restored' ? 'bg-warn-soft text-warn' : 'bg-bad-soft text-bad';
};

/** Says how saving ended. The element is always there, so that what comes into it is read out. */
export const SaveNotice = ({ saving }: { readonly saving: Saving }) => (
  <div className="grid gap-2">
    <p
      role="status"
      className={classNames('rounded-lg px-3 py-2 text-sm break-words empty:hidden', look(saving))}
    >
      {textOf(saving)}
    </p>
    {saving.kind === 'failed' && saving.failure.error === 'unauthenticated' && (
      <Button asChild look="secondary" className="justify-self-start">
        <a href="/sign-in?next=%2Fsettings">Sign in again</a>
      </Button>
    )}
  </div>
);
