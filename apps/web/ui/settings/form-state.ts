import { mergeSettings, type NewTenantSettings, type ReadSettings } from '@gatehouse/contracts';
import { draftOf, settingsIn, type Draft } from './draft';
import type { KeptDraft } from './kept-draft';
import type { Saved } from './save-settings';

/** Where saving stands. Only `saved` is the server's yes. */
export type Saving = { readonly kind: 'rest' | 'restored' | 'invalid' | 'saving' } | Saved;

export interface FormState extends KeptDraft {
  readonly saving: Saving;
  /** Problems are shown from the first time that somebody wanted to save. */
  readonly isChecked: boolean;
}

export type FormEvent =
  | { readonly type: 'edited'; readonly draft: Draft }
  | { readonly type: 'restored'; readonly kept: KeptDraft }
  | { readonly type: 'refused' }
  | { readonly type: 'began'; readonly from: KeptDraft }
  | { readonly type: 'ended'; readonly saved: Saved; readonly sent: NewTenantSettings }
  | { readonly type: 'cancelled' }
  /** Starts over from what is stored. */
  | { readonly type: 'reset'; readonly base: ReadSettings };

export const formOf = (base: ReadSettings): FormState => ({
  base,
  draft: draftOf(base.settings),
  saving: { kind: 'rest' },
  isChecked: false,
});

/** What was typed while it was being saved stays typed. */
const afterSave = (draft: Draft, sent: NewTenantSettings, base: ReadSettings): Draft =>
  draftOf(mergeSettings({ base: sent, mine: settingsIn(draft), theirs: base.settings }).merged);

const ended = (state: FormState, saved: Saved, sent: NewTenantSettings): FormState => {
  if (saved.kind !== 'saved') return { ...state, saving: saved };
  const { settings, etag } = saved.updated;
  const base = { settings, etag };
  return { base, draft: afterSave(state.draft, sent, base), saving: saved, isChecked: false };
};

export const nextForm = (state: FormState, event: FormEvent): FormState => {
  switch (event.type) {
    case 'edited':
      return { ...state, draft: event.draft, saving: busyOr(state.saving, { kind: 'rest' }) };
    case 'restored':
      return { ...state, ...event.kept, saving: { kind: 'restored' } };
    case 'refused':
      return { ...state, saving: { kind: 'invalid' }, isChecked: true };
    case 'began':
      return { ...state, ...event.from, saving: { kind: 'saving' } };
    case 'ended':
      return ended(state, event.saved, event.sent);
    case 'cancelled':
      return { ...state, saving: { kind: 'rest' } };
    case 'reset':
      return formOf(event.base);
  }
};

const busyOr = (saving: Saving, other: Saving): Saving => (saving.kind === 'saving' ? saving : other);
