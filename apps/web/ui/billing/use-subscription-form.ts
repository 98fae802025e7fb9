import { useState } from 'react';
import { useRouter } from 'next/navigation';
import { useTelemetry } from '../telemetry/use-telemetry';
import { saveSubscription, type ReadSubscription, type Saved } from './save-subscription';
import { changeIn, draftOf, isEdited, seatsProblem, type Draft } from './subscription-draft';

/** Where saving stands. Only `saved` is the server's yes. */
export type Saving = { readonly kind: 'rest' | 'invalid' | 'saving' } | Saved;

export interface SubscriptionFormModel {
  readonly draft: Draft;
  readonly saving: Saving;
  readonly problem: string | undefined;
  readonly isDirty: boolean;
  readonly edit: (more: Partial<Draft>) => void;
  readonly save: () => void;
  /** Goes on from what somebody else has saved, with what was typed. */
  readonly saveOver: (current: ReadSubscription) => void;
  /** Starts over from what is stored. */
  readonly discard: (current?: ReadSubscription) => void;
}

/** What was typed stays typed, whatever others have changed meanwhile. */
const upon = (base: ReadSubscription, draft: Draft, current: ReadSubscription): Draft => {
  const theirs = draftOf(current.subscription);
  const { seats, ...mine } = changeIn(base.subscription, draft);
  return { ...theirs, ...mine, ...(seats !== undefined && { seats: String(seats) }) };
};

/** A form that loses nothing that was typed. @param shown what is stored, as far as the page knows. */
export const useSubscriptionForm = (shown: ReadSubscription): SubscriptionFormModel => {
  const router = useRouter();
  const tell = useTelemetry('billing');
  const [base, setBase] = useState(shown);
  const [draft, setDraft] = useState(() => draftOf(shown.subscription));
  const [saving, setSaving] = useState<Saving>({ kind: 'rest' });
  const isDirty = isEdited(base.subscription, draft);
  const isBusy = saving.kind === 'saving';
  const begin = (from: ReadSubscription, next: Draft) => {
    setBase(from);
    setDraft(next);
  };
  if (!isDirty && !isBusy && shown.subscription.version > base.subscription.version)
    begin(shown, draftOf(shown.subscription));

  const send = async (from: ReadSubscription, wanted: Draft) => {
    begin(from, wanted);
    setSaving({ kind: 'saving' });
    const saved = await saveSubscription(from, changeIn(from.subscription, wanted));
    if (saved.kind === 'saved') {
      const { subscription } = saved.stored;
      begin(saved.stored, draftOf(subscription));
      if (subscription.planId !== from.subscription.planId)
        tell('plan.changed', { plan: subscription.planId });
      router.refresh();
    }
    setSaving(saved);
  };

  return {
    ...{ draft, saving, isDirty },
    problem: saving.kind === 'invalid' ? seatsProblem(draft) : undefined,
    edit: (more) => {
      setDraft({ ...draft, ...more });
      setSaving({ kind: 'rest' });
    },
    save: () => {
      if (isBusy || !isDirty) return;
      if (seatsProblem(draft)) setSaving({ kind: 'invalid' });
      else void send(base, draft);
    },
    saveOver: (current) => {
      const wanted = upon(base, draft, current);
      if (isEdited(current.subscription, wanted)) void send(current, wanted);
      else {
        begin(current, wanted);
        setSaving({ kind: 'rest' });
      }
    },
    discard: (current = base) => {
      begin(current, draftOf(current.subscription));
      setSaving({ kind: 'rest' });
    },
  };
};
