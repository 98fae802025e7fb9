import { describe, expect, it } from '@jest/globals';
import { draftOf, type Draft } from './draft';
import { problemsIn } from './draft-problems';

const good = draftOf({
  displayName: 'Acme',
  timezone: 'Europe/Berlin',
  billingContacts: ['a@acme.test'],
  webhookUrl: 'https://acme.test/hook',
  planMetadata: { seats: 5 },
  flags: { beta: true },
});
const placesOf = (more: Partial<Draft>) => [...problemsIn({ ...good, ...more }).keys()];
const flags = (...names: string[]) => ({ flags: names.map((name, id) => ({ id, name, on: true })) });
const contacts = (...all: string[]) => ({ contacts: all.map((address, id) => ({ id, address })) });
const note = (name: string, kind: 'text' | 'number', value: string) => ({
  notes: [{ id: 0, name, kind, value }],
});

describe('the problems of a draft', () => {
  it('are none when the API would take it', () => {
    expect(placesOf({})).toEqual([]);
    expect(placesOf({ webhookUrl: '', ...contacts(), ...flags(), notes: [] })).toEqual([]);
  });

  it.each<[string, Partial<Draft>, string[]]>([
    ['no name', { displayName: ' ' }, ['displayName']],
    ['a long name', { displayName: 'a'.repeat(201) }, ['displayName']],
    ['a control character', { displayName: 'a\u0007b' }, ['displayName']],
    ['a zone that is none', { timezone: 'Europe/Nowhere' }, ['timezone']],
    ['an offset', { timezone: '+01:00' }, ['timezone']],
    ['an http webhook', { webhookUrl: 'http://acme.test' }, ['webhookUrl']],
    ['a webhook with a password', { webhookUrl: 'https://a:b@acme.test' }, ['webhookUrl']],
    ['an address that is none', contacts('a@'), ['contacts:0']],
    ['the same address twice', contacts('a@acme.test', 'A@acme.test'), ['contacts:0', 'contacts:1']],
    ['too many contacts', contacts(...Array.from({ length: 21 }, (_, n) => `a${n}@acme.test`)), ['contacts']],
    ['a flag in upper case', flags('Beta'), ['flags:0']],
    ['a flag without a name', flags(''), ['flags:0']],
    ['a flag twice', flags('beta', 'beta '), ['flags:0', 'flags:1']],
    ['too many flags', flags(...Array.from({ length: 201 }, (_, n) => `f${n}`)), ['flags']],
    ['a note without a name', note('', 'text', 'a'), ['notes:0']],
    ['a number that is none', note('seats', 'number', 'five'), ['notes:0']],
    ['a number that JSON would change', note('seats', 'number', '9007199254740993'), ['notes:0']],
    ['a long note', note('seats', 'text', 'a'.repeat(501)), ['notes:0']],
  ])('name %s', (_, more, places) => {
    expect(placesOf(more)).toEqual(places);
  });

  it.each(['feature', 'feature.billing', 'Feature.billing', 'ｆeature.x', 'fea\u200bture.x', ' feature. x'])(
    'say of %j that it is reserved',
    (name) => {
      expect(problemsIn({ ...good, ...flags(name) }).get('flags:0')).toContain('reserved');
    },
  );

  it('leave a flag alone that only looks like it', () => {
    expect(placesOf(flags('features', 'my.feature.x', 'feature-x'))).toEqual([]);
  });
});
