import type { Plans } from '@gatehouse/contracts';
import { classNames } from '../class-names';
import { moneyOf } from '../money';
import { Badge } from '../parts/badge';

interface Props {
  readonly plans: Plans['plans'];
  readonly currentId: string | undefined;
}

/** The plans there are, with the tenant's own marked in words. */
export const PlanList = ({ plans, currentId }: Props) => (
  <section aria-labelledby="plans">
    <h2 id="plans" className="mb-3 text-lg font-semibold">
      Plans
    </h2>
    <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
      {plans.map(({ id, name, priceCents, currency, interval }) => (
        <li
          key={id}
          className={classNames(
            'rounded-xl border bg-surface p-5',
            id === currentId ? 'border-accent' : 'border-line',
          )}
        >
          <div className="flex items-start justify-between gap-3">
            <h3 className="font-medium">{name}</h3>
            {id === currentId && <Badge tone="good">Your plan</Badge>}
          </div>
          <p className="mt-2">
            <span className="text-2xl font-semibold tracking-tight tabular-nums">
              {moneyOf(priceCents, currency)}
            </span>{' '}
            <span className="text-sm text-quiet">per {interval}</span>
          </p>
        </li>
      ))}
    </ul>
  </section>
);
