import { z } from 'zod';

const years = [Date.parse('0001-01-01T00:00:00Z'), Date.parse('9999-12-31T23:59:59.999Z')] as const;

function isStorable(text: string): boolean {
  const milliseconds = Date.parse(text);
  return milliseconds >= years[0] && milliseconds <= years[1];
}

/** In UTC and to the microsecond, which a Date cannot hold. */
function toMicroseconds(text: string): string {
  const [, digits = ''] = /\.(\d+)/.exec(text) ?? [];
  const fraction = digits.padEnd(6, '0').slice(0, 6);
  return `${new Date(text).toISOString().slice(0, 19)}.${fraction}Z`;
}

/** An instant as ISO 8601 writes it, with any offset; comes out as Postgres takes it, and as events are shown. */
export const instantSchema = z.iso
  .datetime({ offset: true })
  .max(64)
  .refine(isStorable, { error: 'Expected a date of the years 1 to 9999' })
  .transform(toMicroseconds);
