import { describe, expect, it } from '@jest/globals';
import type { NewTenantSettings } from '../models.js';
import { mergeSettings } from './merge-settings.js';

const base: NewTenantSettings = {
  displayName: 'Acme',
  timezone: 'UTC',
  billingContacts: ['a@acme.test'],
  planMetadata: { seats: 5 },
  flags: { beta: false, dark: true },
};
const edited = (more: Partial<NewTenantSettings>): NewTenantSettings => ({ ...base, ...more });

describe('two edits of the same settings', () => {
  it('are both kept when they are of different fields', () => {
    const [mine, theirs] = [edited({ displayName: 'Mine' }), edited({ timezone: 'Asia/Tokyo' })];
    expect(mergeSettings({ base, mine, theirs })).toEqual({
      merged: edited({ displayName: 'Mine', timezone: 'Asia/Tokyo' }),
      conflicts: [],
      taken: [{ field: 'timezone' }],
    });
  });

  it('are both kept when they are of different flags and notes, those that were taken away included', () => {
    const mine = edited({ flags: { beta: true, dark: true }, planMetadata: {} });
    const theirs = edited({ flags: { beta: false, light: true }, planMetadata: { seats: 5, note: null } });
    const { merged, conflicts, taken } = mergeSettings({ base, mine, theirs });
    expect(merged).toEqual(edited({ flags: { beta: true, light: true }, planMetadata: { note: null } }));
    expect(conflicts).toEqual([]);
    expect(taken).toEqual([
      { field: 'planMetadata', member: 'note' },
      { field: 'flags', member: 'dark' },
      { field: 'flags', member: 'light' },
    ]);
  });

  it('are in conflict about what both have changed otherwise, and mine is kept unless theirs is chosen', () => {
    const mine = edited({ displayName: 'Mine', flags: { dark: true } });
    const theirs = edited({
      displayName: 'Theirs',
      flags: { beta: true, dark: true },
      webhookUrl: 'https://t',
    });
    const byDefault = mergeSettings({ base, mine, theirs });
    expect(byDefault.conflicts).toEqual([
      { field: 'displayName', base: 'Acme', mine: 'Mine', theirs: 'Theirs' },
      { field: 'flags', member: 'beta', base: false, mine: undefined, theirs: true },
    ]);
    expect(byDefault.merged).toEqual({ ...mine, webhookUrl: 'https://t' });
    expect(mergeSettings({ base, mine, theirs }, () => 'theirs').merged).toEqual(theirs);
  });

  it('are not in conflict about what both have changed alike', () => {
    const both = edited({ billingContacts: ['b@acme.test'] });
    expect(mergeSettings({ base, mine: both, theirs: both })).toEqual({
      merged: both,
      conflicts: [],
      taken: [],
    });
  });

  it('merge a list as one value, and unset what was unset', () => {
    const from = edited({ webhookUrl: 'https://a.test' });
    const mine = edited({ billingContacts: [], webhookUrl: 'https://a.test' });
    const { merged } = mergeSettings({ base: from, mine, theirs: base });
    expect(merged).toEqual(edited({ billingContacts: [] }));
    expect(merged).not.toHaveProperty('webhookUrl');
  });

  it('take names for names, whatever every object inherits', () => {
    const named = (more: string) => ({
      ...base,
      planMetadata: JSON.parse(`{${more}}`) as Record<string, string>,
    });
    const mine = named('"toString":"mine"');
    const { merged } = mergeSettings({ base: named(''), mine, theirs: named('"__proto__":"theirs"') });
    expect(Object.entries(merged.planMetadata)).toEqual([
      ['__proto__', 'theirs'],
      ['toString', 'mine'],
    ]);
  });
});
