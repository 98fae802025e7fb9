import { describe, expect, it } from '@jest/globals';
import type { ReadSettings, TenantSettings } from '@gatehouse/contracts';
import { draftOf, isEdited, settingsIn } from './draft';
import { formOf, nextForm } from './form-state';

const read = (version: number, more: Partial<TenantSettings> = {}): ReadSettings => ({
  settings: {
    displayName: 'Acme',
    timezone: 'UTC',
    billingContacts: [],
    planMetadata: {},
    flags: {},
    updatedAt: '2026-11-03T12:00:00.000Z',
    version,
    ...more,
  },
  etag: `"${version}"`,
});
const typed = (displayName: string) => ({ ...draftOf(read(1).settings), displayName });

describe('the form', () => {
  const began = nextForm(formOf(read(1)), { type: 'began', from: { base: read(1), draft: typed('Sent') } });
  const sent = settingsIn(began.draft);
  const updated = { ...read(3, { displayName: 'Sent', flags: { beta: true } }), merged: [] };

  it('shows what was saved, with what others have changed', () => {
    const { base, draft } = nextForm(began, { type: 'ended', saved: { kind: 'saved', updated }, sent });
    expect(base.etag).toBe('"3"');
    expect(draft.flags).toMatchObject([{ name: 'beta', on: true }]);
    expect(isEdited(base.settings, draft)).toBe(false);
  });

  it('keeps what was typed while it was being saved', () => {
    const more = nextForm(began, { type: 'edited', draft: typed('More') });
    expect(more.saving.kind).toBe('saving');
    const { draft } = nextForm(more, { type: 'ended', saved: { kind: 'saved', updated }, sent });
    expect(draft).toMatchObject({ displayName: 'More', flags: [{ name: 'beta' }] });
  });

  it('keeps what was typed, and what it was based on, when it was not saved', () => {
    const failure = { error: 'store_unavailable', message: 'Later.', status: 503 };
    const failed = nextForm(began, { type: 'ended', saved: { kind: 'failed', failure }, sent });
    expect(failed).toMatchObject({ draft: { displayName: 'Sent' }, base: { etag: '"1"' } });
  });
});
