// A day of a calendar has no zone: it is called the same wherever it is read.
const named = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', ...options, timeZone: 'UTC' });

const long = named({ year: 'numeric' });
const short = named({});

/** "3 Nov 2026", from `YYYY-MM-DD`. */
export const calendarDay = (day: string): string => long.format(new Date(day));

/** "3 Nov", from `YYYY-MM-DD`. */
export const shortCalendarDay = (day: string): string => short.format(new Date(day));
