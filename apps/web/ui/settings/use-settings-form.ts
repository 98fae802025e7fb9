import type { NewTenantSettings, ReadSettings } from '@gatehouse/contracts';
import { useEffect, useReducer } from 'react';
import { draftOf, isEdited, settingsIn, type Draft } from './draft';
import { problemsIn, type Problems } from './draft-problems';
import { formOf, nextForm, type Saving } from './form-state';
import { forgetDraft, keepDraft, keptDraft, type KeptDraft } from './kept-draft';
import { saveSettings } from './save-settings';

export interface SettingsFormModel {
  readonly draft: Draft;
  readonly saving: Saving;
  readonly problems: Problems;
  readonly isDirty: boolean;
  readonly edit: (more: Partial<Draft>) => void;
  readonly save: () => void;
  /** Saves what a conflict was settled to, over what is stored now. */
  readonly settle: (merged: NewTenantSettings, current: ReadSettings) => void;
  readonly cancel: () => void;
  readonly discard: () => void;
}

const newer = (one: ReadSettings, other: ReadSettings): ReadSettings =>
  one.settings.version > other.settings.version ? one : other;

const none: Problems = new Map();

/**
 * A form that loses nothing: what is typed is kept in the tab until it is saved or discarded.
 *
 * @param owner whose draft it is.
 * @param shown what is stored, as far as the page knows.
 */
export const useSettingsForm = (owner: string, shown: ReadSettings): SettingsFormModel => {
  const [state, dispatch] = useReducer(nextForm, shown, formOf);
  const { base, draft, saving, isChecked } = state;
  const isDirty = isEdited(base.settings, draft);
  const isBusy = saving.kind === 'saving';
  if (!isDirty && !isBusy && newer(shown, base) !== base) dispatch({ type: 'reset', base: shown });

  // in the browser alone, after the page that the server drew: only this tab knows the draft
  useEffect(() => {
    const kept = keptDraft(owner);
    if (kept) dispatch({ type: 'restored', kept });
  }, [owner]);

  // after the one above, which has read by then what this one writes over
  useEffect(() => {
    if (isDirty) keepDraft(owner, { base, draft });
    else forgetDraft(owner);
  }, [owner, isDirty, base, draft]);

  const send = async (from: KeptDraft) => {
    const sent = settingsIn(from.draft);
    dispatch({ type: 'began', from });
    dispatch({ type: 'ended', saved: await saveSettings(from.base, sent), sent });
  };

  const save = () => {
    if (isBusy) return;
    if (problemsIn(draft).size > 0) dispatch({ type: 'refused' });
    else void send({ base, draft });
  };

  return {
    draft,
    saving,
    problems: isChecked ? problemsIn(draft) : none,
    isDirty,
    edit: (more) => dispatch({ type: 'edited', draft: { ...draft, ...more } }),
    save,
    settle: (merged, current) => void send({ base: current, draft: draftOf(merged) }),
    cancel: () => dispatch({ type: 'cancelled' }),
    discard: () => dispatch({ type: 'reset', base: newer(shown, base) }),
  };
};
