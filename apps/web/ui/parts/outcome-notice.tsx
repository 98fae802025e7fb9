import { classNames } from '../class-names';

/** How the last thing that was done here ended. */
export interface Outcome {
  readonly isDone: boolean;
  readonly text: string;
}

/** The element is always there, so that what comes into it is read out. */
export const OutcomeNotice = ({ outcome }: { readonly outcome: Outcome | undefined }) => (
  <p
    role="status"
    className={classNames(
      'rounded-lg px-3 py-2 text-sm break-words empty:hidden',
      outcome?.isDone ? 'bg-good-soft text-good' : 'bg-bad-soft text-bad',
    )}
  >
    {outcome?.text}
  </p>
);
