import { Notice } from './notice';
import { TryAgain } from './try-again';

const cannotVerify = new Set(['feature_lookup_failed', 'identity_lookup_failed', 'store_unavailable']);

const causeOf = (code: string): string => {
  if (code === 'unauthenticated') return 'Your session has just ended.';
  if (cannotVerify.has(code)) return 'The place where this is kept cannot be reached.';
  return 'The service cannot be reached.';
};

interface Props {
  readonly what: string;
  /** The code of the failure. */
  readonly code: string;
}

/** Something could not be read. Says nothing about what someone has or has not: we do not know. */
export const CannotCheck = ({ what, code }: Props) => (
  <Notice look="unknown" title={`We cannot check ${what} just now`} action={<TryAgain />}>
    <p>{causeOf(code)} Nothing has changed for you; it only cannot be shown. Please try again in a moment.</p>
  </Notice>
);
