// One fixed zone and locale: the server's text and the browser's must be the same, letter by letter.
const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const minute = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
  timeZone: 'UTC',
});

/** "3 Nov 2026" */
export const dayOf = (iso: string): string => day.format(new Date(iso));

/** "3 Nov 2026, 14:05 UTC" */
export const momentOf = (iso: string): string => `${dayOf(iso)}, ${minute.format(new Date(iso))} UTC`;
