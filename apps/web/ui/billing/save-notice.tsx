import { classNames } from '../class-names';
import { Button } from '../parts/button';
import { failureText } from '../settings/failure-text';
import type { Saving } from './use-subscription-form';

const textOf = (saving: Saving): string => {
  if (saving.kind === 'saved') return 'Saved.';
  if (saving.kind === 'failed' && saving.failure.error === 'feature_disabled')
    return 'Not saved: billing is off for your organisation.';
  return saving.kind === 'failed' ? failureText(saving.failure) : '';
};

/** Says how saving ended. The element is always there, so that what comes into it is read out. */
export const SaveNotice = ({ saving }: { readonly saving: Saving }) => (
  <div className="grid gap-2">
    <p
      role="status"
      className={classNames(
        'rounded-lg px-3 py-2 text-sm break-words empty:hidden',
        saving.kind === 'saved' ? 'bg-good-soft text-good' : 'bg-bad-soft text-bad',
      )}
    >
      {textOf(saving)}
    </p>
    {saving.kind === 'failed' && saving.failure.error === 'unauthenticated' && (
      <Button asChild look="secondary" className="justify-self-start">
        <a href="/sign-in?next=%2Fbilling">Sign in again</a>
      </Button>
    )}
  </div>
);
