import type { Plans, Subscription } from '@gatehouse/contracts';
import { Button } from '../parts/button';
import type { Times } from '../time';
import { useTimes } from '../times';
import type { Conflict, ReadSubscription } from './save-subscription';

interface Props {
  readonly conflict: Conflict;
  readonly plans: Plans['plans'];
  readonly onSave: (current: ReadSubscription) => void;
  readonly onDiscard: (current: ReadSubscription) => void;
}

/** What the words are made of. */
interface Known extends Pick<Props, 'plans'> {
  readonly times: Times;
}

const cancellationText = ({ cancelAtPeriodEnd, currentPeriodEnd }: Subscription, { dayOf }: Times): string =>
  cancelAtPeriodEnd ? `It ends on ${dayOf(currentPeriodEnd)}` : 'It goes on after the period';

const textOf = (field: string, current: Subscription, { plans, times }: Known): string => {
  if (field === 'planId')
    return `The plan is ${plans.find(({ id }) => id === current.planId)?.name ?? current.planId}`;
  return field === 'seats' ? `There are ${current.seats.toString()} seats` : cancellationText(current, times);
};

/** Somebody was faster: says what there is since, and lets whoever typed decide. Nothing typed is lost. */
export const ConflictNotice = ({ conflict, plans, onSave, onDiscard }: Props) => {
  const times = useTimes();
  const { current, changedBy = 'Somebody else', changedFields } = conflict;
  return (
    <section role="alert" aria-label="Two changes at once" className="grid gap-3 rounded-lg bg-warn-soft p-4">
      <h3 className="font-medium">Two changes at once</h3>
      <p className="text-sm">
        {changedBy} has changed the subscription meanwhile. Nothing of yours is saved, and nothing is lost:
      </p>
      <ul className="grid list-disc gap-1 pl-5 text-sm">
        {changedFields.map((field) => (
          <li key={field}>{textOf(field, current.subscription, { plans, times })}.</li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => onSave(current)}>Save mine over it</Button>
        <Button look="secondary" onClick={() => onDiscard(current)}>
          Keep what is there
        </Button>
      </div>
    </section>
  );
};
