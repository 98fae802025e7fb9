import type { OperatorFeature } from '@gatehouse/contracts';
import { useState, type SubmitEvent } from 'react';
import { Button } from '../parts/button';
import { Field } from '../parts/field';
import type { TitleOf } from './decision-text';
import type { EntitlementState, WantedValue } from './operator-types';
import { useStaying } from '../use-staying';
import { ChangePreview } from './preview/change-preview';
import { hasTerms, problemsOf, termsOf, wantedValue } from './terms';
import { TermsFields } from './terms-fields';

interface Props {
  readonly tenantId: string;
  readonly featureKey: string;
  readonly feature: OperatorFeature;
  readonly revision: number;
  readonly titleOf: TitleOf;
  readonly wanted: EntitlementState;
  readonly effect: string;
  readonly busy: boolean;
  readonly onSave: (reason: string, value: WantedValue) => void;
  readonly onCancel: () => void;
}

/** Window and limit in the form, with what would be sent for them. They begin as what is stored when it opens. */
const useTerms = ({ wanted, feature: { entitlement } }: Pick<Props, 'wanted' | 'feature'>) => {
  const [stored] = useState(entitlement);
  const [terms, setTerms] = useState(() => termsOf(stored));
  const problems = wanted === 'unset' ? {} : problemsOf(terms);
  const isSendable = Object.keys(problems).length === 0;
  return { terms, setTerms, problems, value: isSendable ? wantedValue(wanted, terms, stored) : undefined };
};

/** Asks why before a change is sent, and says what it will do: the reason is kept with it. */
export const ChangeForm = ({ wanted, effect, busy, onSave, onCancel, ...subject }: Props) => {
  const { feature } = subject;
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const { terms, setTerms, problems, value } = useTerms({ wanted, feature });
  useStaying(true, reason !== '');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setMissing(reason.trim() === '');
    if (!busy && value !== undefined && reason.trim() !== '') onSave(reason.trim(), value);
  };
  return (
    <form onSubmit={submit} noValidate className="mt-4 grid gap-3 border-t border-line pt-4">
      {(wanted === 'unset' || !hasTerms(terms)) && <p className="text-sm">{effect}</p>}
      {wanted !== 'unset' && (
        <TermsFields
          {...{ terms, problems, busy }}
          limited={feature.limit !== undefined}
          open={wanted === feature.entitlement.state}
          onChange={setTerms}
        />
      )}
      <ChangePreview {...subject} value={value} />
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
