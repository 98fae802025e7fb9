import type { Subscription, SubscriptionChange } from '@gatehouse/contracts';

/** The form as it is typed: seats may be no number. */
export interface Draft {
  readonly planId: string;
  readonly seats: string;
  readonly cancelAtPeriodEnd: boolean;
}

const mostSeats = 10_000;

export const draftOf = ({ planId, seats, cancelAtPeriodEnd }: Subscription): Draft => ({
  planId,
  seats: String(seats),
  cancelAtPeriodEnd,
});

/** What is wrong with the seats as they are typed, in words. */
export const seatsProblem = ({ seats }: Draft): string | undefined => {
  const text = seats.trim();
  const isRight = /^[1-9]\d*$/.test(text) && Number(text) <= mostSeats;
  return isRight ? undefined : `Enter a whole number from 1 to ${mostSeats.toLocaleString('en-GB')}.`;
};

/** What the draft wants to be otherwise. Nothing: it says what is there. */
export const changeIn = (base: Subscription, draft: Draft): SubscriptionChange => {
  const { planId, seats, cancelAtPeriodEnd } = draft;
  return {
    ...(planId !== base.planId && { planId }),
    ...(seats.trim() !== String(base.seats) && { seats: Number(seats) }),
    ...(cancelAtPeriodEnd !== base.cancelAtPeriodEnd && { cancelAtPeriodEnd }),
  };
};

export const isEdited = (base: Subscription, draft: Draft): boolean =>
  Object.keys(changeIn(base, draft)).length > 0;
