import { describe, expect, it } from '@jest/globals';
import { timesIn, utc } from './time';

const moment = '2026-11-03T23:05:09Z';

describe('the times of a zone', () => {
  it.each([
    ['UTC', '3 Nov 2026, 23:05 UTC', '23:05:09 UTC'],
    ['Europe/Berlin', '4 Nov 2026, 00:05 UTC+1', '00:05:09 UTC+1'],
    ['America/New_York', '3 Nov 2026, 18:05 UTC-5', '18:05:09 UTC-5'],
    ['Asia/Kolkata', '4 Nov 2026, 04:35 UTC+5:30', '04:35:09 UTC+5:30'],
  ])('are what its clocks show: %s', (zone, minute, second) => {
    const { momentOf, secondOf } = timesIn(zone);
    expect([momentOf(moment), secondOf(moment)]).toEqual([minute, second]);
  });

  it('name the day that it is there', () => {
    expect(timesIn('Asia/Tokyo').dayOf(moment)).toBe('4 Nov 2026');
    expect(timesIn('America/Los_Angeles').dayOf(moment)).toBe('3 Nov 2026');
  });

  it('follow the summer time of the moment, not of today', () => {
    const { momentOf } = timesIn('Europe/Berlin');
    expect(momentOf('2026-07-01T12:00:00Z')).toBe('1 Jul 2026, 14:00 UTC+2');
    expect(momentOf('2026-12-01T12:00:00Z')).toBe('1 Dec 2026, 13:00 UTC+1');
  });

  it('are those of UTC, and say so, where the zone is not known', () => {
    expect(timesIn('Mars/Olympus')).toBe(utc);
  });
});
