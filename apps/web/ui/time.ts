// One fixed zone and locale: the server's text and the browser's must be the same, letter by letter.
const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const shortDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const minute = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
  timeZone: 'UTC',
});

const second = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium', hour12: false, timeZone: 'UTC' });

/** "3 Nov 2026" */
export const dayOf = (iso: string): string => day.format(new Date(iso));

/** "3 Nov" */
export const shortDayOf = (iso: string): string => shortDay.format(new Date(iso));

/** "3 Nov 2026, 14:05 UTC" */
export const momentOf = (iso: string): string => `${dayOf(iso)}, ${minute.format(new Date(iso))} UTC`;

/** "14:05:09 UTC" */
export const secondOf = (iso: string): string => `${second.format(new Date(iso))} UTC`;

/** "41 ms", "1.2 s", "75 s": a length of time, from milliseconds. */
export const lengthOf = (ms: number): string => {
  if (ms < 1_000) return `${ms.toString()} ms`;
  return ms < 10_000 ? `${(ms / 1_000).toFixed(1)} s` : `${Math.round(ms / 1_000).toString()} s`;
};
