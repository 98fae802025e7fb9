'use client';

import type { Plans } from '@gatehouse/contracts';
import { useId, type SubmitEvent } from 'react';
import { moneyOf } from '../money';
import { Button } from '../parts/button';
import { Card } from '../parts/card';
import { Field } from '../parts/field';
import { useStaying } from '../use-staying';
import { useTimes } from '../times';
import { ConflictNotice } from './conflict-notice';
import type { ReadSubscription } from './save-subscription';
import { SaveNotice } from './save-notice';
import { useSubscriptionForm } from './use-subscription-form';

interface Props {
  readonly plans: Plans['plans'];
  readonly shown: ReadSubscription;
}

/** Plan, seats and cancellation of a tenant, for its admins. */
export const SubscriptionForm = ({ plans, shown }: Props) => {
  const { draft, saving, problem, isDirty, edit, save, saveOver, discard } = useSubscriptionForm(shown);
  const { dayOf } = useTimes();
  const [plan, cancel] = [useId(), useId()];
  const isBusy = saving.kind === 'saving';
  useStaying(isDirty, true);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    save();
  };
  return (
    <Card aria-labelledby="change">
      <h2 id="change" className="mb-4 text-lg font-semibold">
        Change the subscription
      </h2>
      <form method="post" noValidate onSubmit={submit} aria-label="Subscription" className="grid gap-5">
        <div className="grid gap-1.5">
          <label htmlFor={plan} className="text-sm font-medium">
            Plan
          </label>
          <select
            id={plan}
            value={draft.planId}
            onChange={({ target }) => edit({ planId: target.value })}
            className="h-10 w-full rounded-lg border border-edge bg-surface px-3 text-base sm:text-sm"
          >
            {plans.map(({ id, name, priceCents, currency, interval }) => (
              <option key={id} value={id}>
                {name}, {moneyOf(priceCents, currency)} per {interval}
              </option>
            ))}
          </select>
          <p className="text-xs text-quiet">
            Takes effect at once. A dearer plan is billed now for the days that are left.
          </p>
        </div>
        <Field
          label="Seats"
          inputMode="numeric"
          autoComplete="off"
          value={draft.seats}
          problem={problem}
          onChange={({ target }) => edit({ seats: target.value })}
        />
        <label htmlFor={cancel} className="flex items-start gap-3 text-sm">
          <input
            id={cancel}
            type="checkbox"
            className="mt-0.5 size-4 shrink-0 accent-accent"
            checked={draft.cancelAtPeriodEnd}
            onChange={({ target }) => edit({ cancelAtPeriodEnd: target.checked })}
          />
          Cancel when the period ends, on {dayOf(shown.subscription.currentPeriodEnd)}
        </label>
        <SaveNotice saving={saving} />
        {saving.kind === 'conflict' && (
          <ConflictNotice conflict={saving.conflict} plans={plans} onSave={saveOver} onDiscard={discard} />
        )}
        <div className="flex flex-wrap items-center gap-2">
          <Button type="submit" aria-disabled={isBusy || !isDirty}>
            {isBusy ? 'Saving…' : 'Save'}
          </Button>
          {isDirty && !isBusy && (
            <Button look="secondary" onClick={() => discard()}>
              Discard what I typed
            </Button>
          )}
          {isDirty && <p className="text-sm text-quiet">Not saved yet</p>}
        </div>
      </form>
    </Card>
  );
};
