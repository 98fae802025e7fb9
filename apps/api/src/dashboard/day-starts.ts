import { TZDate } from '@date-fns/tz';

/** A day somewhere: its date, and when it begins there. */
export interface Day {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly startsAt: Date;
}

/**
 * The last days in a time zone, oldest first, today included. Not all of them have 24 hours.
 *
 * @param timezone IANA
 */
export function lastDays(now: Date, timezone: string, count: number): readonly Day[] {
  const today = new TZDate(now, timezone);
  return Array.from({ length: count }, (_, place) => {
    const daysAgo = count - 1 - place;
    const day = new TZDate(today.getFullYear(), today.getMonth(), today.getDate() - daysAgo, timezone);
    return { date: dateOf(day), startsAt: new Date(day.getTime()) };
  });
}

function dateOf(day: TZDate): string {
  const parts = [day.getFullYear(), day.getMonth() + 1, day.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
