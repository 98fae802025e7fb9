const dayMs = 86_400_000;

/** A plan's price, and the period that it is paid for. */
export interface Proration {
  /** Of a whole period, in the currency's smallest unit. */
  readonly before: number;
  readonly after: number;
  readonly periodStart: Date;
  readonly periodEnd: Date;
  readonly now: Date;
}

/**
 * What a change of plan costs for the rest of a period that is paid already, in the currency's smallest unit:
 *
 *     floor((after − before) × days left ÷ days of the period)
 *
 * Days of 24 hours; the one that has begun is left, too. Never more than the share, and 0 when the price goes down or
 * the period is over: nothing is paid back.
 */
export function proratedCents({ before, after, periodStart, periodEnd, now }: Proration): number {
  const days = daysBetween(periodStart, periodEnd);
  const left = Math.min(days, daysBetween(now, periodEnd));
  if (after <= before || left <= 0) return 0;
  return Math.floor(((after - before) * left) / days);
}

const daysBetween = (from: Date, to: Date): number => Math.ceil((to.getTime() - from.getTime()) / dayMs);
