import { useState, type SubmitEvent } from 'react';
import { Button } from '../parts/button';
import { Field } from '../parts/field';

interface Props {
  readonly effect: string;
  readonly busy: boolean;
  readonly onSave: (reason: string) => void;
  readonly onCancel: () => void;
}

/** Asks why before a change is sent: the reason is kept with it. */
export const ChangeForm = ({ effect, busy, onSave, onCancel }: Props) => {
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setMissing(reason.trim() === '');
    if (!busy && reason.trim() !== '') onSave(reason.trim());
  };
  return (
    <form onSubmit={submit} noValidate className="mt-4 grid gap-3 border-t border-line pt-4">
      <p className="text-sm">{effect}</p>
      <Field
        label="Reason"
        hint="Kept with the change, for whoever asks later."
        required
        maxLength={500}
        value={reason}
        readOnly={busy}
        problem={missing ? 'Say why you make this change.' : undefined}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" aria-disabled={busy}>
          {busy ? 'Saving…' : 'Save'}
        </Button>
        <Button look="secondary" aria-disabled={busy} onClick={() => !busy && onCancel()}>
          Cancel
        </Button>
      </div>
    </form>
  );
};
