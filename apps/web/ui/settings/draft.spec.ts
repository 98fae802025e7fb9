import { describe, expect, it } from '@jest/globals';
import type { NewTenantSettings } from '@gatehouse/contracts';
import { draftOf, isEdited, nextId, settingsIn } from './draft';

const settings: NewTenantSettings = {
  displayName: 'Acme',
  timezone: 'UTC',
  billingContacts: ['a@acme.test'],
  webhookUrl: 'https://acme.test',
  planMetadata: { seats: 5, code: '5', paid: true, late: false, note: null },
  flags: { beta: true, dark: false },
};

describe('a draft', () => {
  it('says what is set, kind by kind, until somebody types', () => {
    expect(settingsIn(draftOf(settings))).toEqual(settings);
    expect(isEdited(settings, draftOf(settings))).toBe(false);
  });

  it.each([
    ['a field', { displayName: 'Other' }],
    ['a flag', { flags: [{ id: 0, name: 'beta', on: false }] }],
    ['a new row', { contacts: [...draftOf(settings).contacts, { id: 1, address: '' }] }],
  ])('is edited by %s', (_, more) => {
    expect(isEdited(settings, { ...draftOf(settings), ...more })).toBe(true);
  });

  it('leaves out the white space around what was typed, and an empty webhook', () => {
    const typed = { ...draftOf(settings), displayName: ' Acme ', webhookUrl: ' ' };
    expect(settingsIn(typed)).toMatchObject({ displayName: 'Acme' });
    expect(settingsIn(typed)).not.toHaveProperty('webhookUrl');
  });

  it('gives a new row an id that no other has', () => {
    expect([nextId([]), nextId([{ id: 4 }, { id: 1 }])]).toEqual([0, 5]);
  });
});
