/** Moments, from ISO text, as the clocks of one zone show them. */
export interface Times {
  /** "3 Nov 2026" */
  readonly dayOf: (iso: string) => string;
  /** "3 Nov 2026, 15:05 UTC+1" */
  readonly momentOf: (iso: string) => string;
  /** "15:05:09 UTC+1" */
  readonly secondOf: (iso: string) => string;
}

// One fixed locale: the server's text and the browser's must be the same, letter by letter.
const clocksOf = (timeZone: string) => {
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { ...options, hour12: false, timeZone });
  return {
    day: part({ day: 'numeric', month: 'short', year: 'numeric' }),
    minute: part({ hour: '2-digit', minute: '2-digit' }),
    second: part({ timeStyle: 'medium' }),
    offset: part({ timeZoneName: 'shortOffset' }),
  };
};

/**
 * "UTC+5:30" for "GMT+5:30" or "GMT+05:30": not every engine writes it the same, nought least of all. It is the offset
 * and not an abbreviation, because CST is three zones.
 */
const offsetText = (said: string): string => {
  const [, sign = '', hours = '0', minutes = '00'] = /([+−-])(\d{1,2})(?::?(\d\d))?/.exec(said) ?? [];
  if (Number(hours) === 0 && minutes === '00') return 'UTC';
  return `UTC${sign === '+' ? '+' : '-'}${Number(hours).toString()}${minutes === '00' ? '' : `:${minutes}`}`;
};

const timesOf = (zone: string): Times => {
  const { day, minute, second, offset } = clocksOf(zone);
  const offsetAt = (date: Date) =>
    offsetText(offset.formatToParts(date).find(({ type }) => type === 'timeZoneName')?.value ?? '');
  return {
    dayOf: (iso) => day.format(new Date(iso)),
    momentOf: (iso) => {
      const date = new Date(iso);
      return `${day.format(date)}, ${minute.format(date)} ${offsetAt(date)}`;
    },
    secondOf: (iso) => `${second.format(new Date(iso))} ${offsetAt(new Date(iso))}`,
  };
};

/** Operators' tenants are everywhere: their pages say UTC. */
export const utc = timesOf('UTC');

const known = new Map<string, Times>([['UTC', utc]]);

/** The times of an IANA zone; of UTC, which each moment then says, when it is one that is not known here. */
export const timesIn = (zone: string): Times => {
  const before = known.get(zone);
  if (before) return before;
  try {
    const times = timesOf(zone);
    known.set(zone, times);
    return times;
  } catch {
    // a RangeError is how Intl says that it does not know the zone
    return utc;
  }
};

/** "41 ms", "1.2 s", "75 s": a length of time, from milliseconds. */
export const lengthOf = (ms: number): string => {
  if (ms < 1_000) return `${ms.toString()} ms`;
  return ms < 10_000 ? `${(ms / 1_000).toFixed(1)} s` : `${Math.round(ms / 1_000).toString()} s`;
};
