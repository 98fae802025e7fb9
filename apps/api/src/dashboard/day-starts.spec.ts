import { describe, expect, it } from '@jest/globals';
import { lastDays } from './day-starts.js';

const days = (now: string, timezone: string, count: number) =>
  lastDays(new Date(now), timezone, count).map(({ date, startsAt }) => [date, startsAt.toISOString()]);

describe('the last days', () => {
  it.each([
    [
      'UTC',
      '2026-03-01T00:00:00Z',
      2,
      [
        ['2026-02-28', '2026-02-28T00:00:00.000Z'],
        ['2026-03-01', '2026-03-01T00:00:00.000Z'],
      ],
    ],
    ['Asia/Kolkata', '2026-01-01T20:00:00Z', 1, [['2026-01-02', '2026-01-01T18:30:00.000Z']]],
    ['America/Los_Angeles', '2026-01-01T02:00:00Z', 1, [['2025-12-31', '2025-12-31T08:00:00.000Z']]],
    // a day of 23 hours, and one of 25
    [
      'Europe/Berlin',
      '2026-03-30T12:00:00Z',
      2,
      [
        ['2026-03-29', '2026-03-28T23:00:00.000Z'],
        ['2026-03-30', '2026-03-29T22:00:00.000Z'],
      ],
    ],
    [
      'Europe/Berlin',
      '2026-10-26T12:00:00Z',
      2,
      [
        ['2026-10-25', '2026-10-24T22:00:00.000Z'],
        ['2026-10-26', '2026-10-25T23:00:00.000Z'],
      ],
    ],
    ['Pacific/Apia', '2026-06-15T11:00:00Z', 1, [['2026-06-16', '2026-06-15T11:00:00.000Z']]],
  ])('begin when they begin in %s', (timezone, now, count, expected) => {
    expect(days(now, timezone, count)).toEqual(expected);
  });
});
