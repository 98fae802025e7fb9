import { describe, expect, it } from '@jest/globals';
import { problemsOf, termsOf, wantedValue, type Terms } from './terms';

const none: Terms = { startsAt: '', endsAt: '', limit: '' };

describe('what is sent', () => {
  it('is the short form without window and limit, and null for unset whatever else is in the form', () => {
    expect(wantedValue('on', none, { state: 'off' })).toBe(true);
    expect(wantedValue('off', none, { state: 'on' })).toBe(false);
    expect(wantedValue('unset', { ...none, limit: '3' }, { state: 'on' })).toBeNull();
  });

  it('takes what is typed for UTC', () => {
    const terms = { startsAt: '2026-11-03T14:05', endsAt: '2026-11-04T00:00:30', limit: '3' };
    expect(wantedValue('on', terms, { state: 'unset' })).toEqual({
      ...{ enabled: true, limit: 3 },
      ...{ startsAt: '2026-11-03T14:05:00.000Z', endsAt: '2026-11-04T00:00:30.000Z' },
    });
  });

  it('leaves an instant that was not touched as it is stored, to the millisecond', () => {
    const stored = { state: 'on', endsAt: '2026-11-03T14:05:09.123Z' } as const;
    const terms = termsOf(stored);
    expect(terms.endsAt).toBe('2026-11-03T14:05:09');
    expect(wantedValue('off', { ...terms, limit: '1' }, stored)).toMatchObject({ endsAt: stored.endsAt });
  });
});

describe('what is refused before it is sent', () => {
  it.each<[string, Partial<Terms>, keyof Terms | undefined]>([
    ['nothing', {}, undefined],
    ['a window', { startsAt: '2026-11-03T14:05', endsAt: '2026-11-03T14:06' }, undefined],
    ['an end without a start', { endsAt: '2026-11-03T14:06' }, undefined],
    ['an end at the start', { startsAt: '2026-11-03T14:05', endsAt: '2026-11-03T14:05' }, 'endsAt'],
    ['a date of no calendar', { startsAt: '12026-11-03T14:05' }, 'startsAt'],
    ['the limit 0', { limit: '0' }, undefined],
    ['a negative limit', { limit: '-1' }, 'limit'],
    ['a limit in words', { limit: 'three' }, 'limit'],
    ['a limit of ten digits', { limit: '1000000000' }, 'limit'],
  ])('%s', (_, terms, named) => {
    expect(Object.keys(problemsOf({ ...none, ...terms }))).toEqual(named ? [named] : []);
  });
});
