import type { Subscription, SubscriptionChange } from './subscription.schemas.js';

export const changeableFields = [
  'planId',
  'seats',
  'cancelAtPeriodEnd',
] as const satisfies readonly (keyof SubscriptionChange)[];

type Field = (typeof changeableFields)[number];

/** What a change did, by field. Fields that stayed are not named. */
export type SubscriptionChanges = {
  readonly [F in Field]?: { readonly before: Subscription[F]; readonly after: Subscription[F] };
};

/** What a wanted change does to a subscription as it is. */
export function changesOf(before: Subscription, wanted: SubscriptionChange): SubscriptionChanges {
  const changed = changeableFields.filter(
    (field) => wanted[field] !== undefined && wanted[field] !== before[field],
  );
  return Object.fromEntries(changed.map((field) => [field, { before: before[field], after: wanted[field] }]));
}
