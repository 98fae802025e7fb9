import { useState } from 'react';
import { Button } from '../parts/button';
import { TextArea } from '../parts/text-area';
import type { Deed } from './use-review';

interface Props {
  readonly isBusy: boolean;
  readonly onAct: (deed: Deed) => void;
}

const longest = 2_000;

/** Decides a request, for a reason that is kept with it; or gives it back. */
export const DecideForm = ({ isBusy, onAct }: Props) => {
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const decide = (outcome: 'approved' | 'rejected') => {
    const text = reason.trim();
    setMissing(text === '');
    if (text !== '') onAct({ kind: 'decide', outcome, reason: text });
  };
  return (
    <div role="group" aria-label="Decide" className="grid gap-3 border-t border-line pt-4">
      <TextArea
        label="Reason"
        hint="Kept with the decision, for whoever asks later."
        maxLength={longest}
        value={reason}
        readOnly={isBusy}
        problem={isMissing && reason.trim() === '' ? 'Say why you decide so.' : undefined}
        onChange={({ target }) => setReason(target.value)}
      />
      <div className="flex flex-wrap gap-2">
        <Button aria-disabled={isBusy} onClick={() => decide('approved')}>
          Approve
        </Button>
        <Button look="secondary" aria-disabled={isBusy} onClick={() => decide('rejected')}>
          Reject
        </Button>
        <Button look="quiet" aria-disabled={isBusy} onClick={() => onAct({ kind: 'release' })}>
          Give back
        </Button>
      </div>
    </div>
  );
};
