import { Button } from '../parts/button';

/** What is on the page may be out of date, and says so. */
export const CannotRefresh = ({ onTryAgain }: { readonly onTryAgain: () => void }) => (
  <div
    role="alert"
    className="flex flex-wrap items-center gap-3 rounded-xl bg-warn-soft p-4 text-sm text-warn"
  >
    <p className="flex-1">
      We cannot read the current state just now. What you see below may be out of date.
    </p>
    <Button look="secondary" onClick={onTryAgain}>
      Try again
    </Button>
  </div>
);
