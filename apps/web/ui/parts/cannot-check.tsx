import type { Failure } from '../../server/contract';
import { Notice } from './notice';
import { TryAgain } from './try-again';

const cannotVerify = new Set(['feature_lookup_failed', 'identity_lookup_failed']);

interface Props {
  readonly what: string;
  readonly failure: Failure;
}

/** Something could not be read. Says nothing about what someone has or has not: we do not know. */
export const CannotCheck = ({ what, failure }: Props) => (
  <Notice look="unknown" title={`We cannot check ${what} just now`} action={<TryAgain />}>
    <p>
      {cannotVerify.has(failure.error)
        ? 'The place where this is kept cannot be reached. Nothing has changed for you; it only cannot be shown.'
        : 'The service cannot be reached. Nothing has changed for you; it only cannot be shown.'}{' '}
      Please try again in a moment.
    </p>
  </Notice>
);
