'use client';

import type { ReadSettings } from '@gatehouse/contracts';
import { useEffect, useRef, type SubmitEvent } from 'react';
import { classNames } from '../class-names';
import { Button } from '../parts/button';
import { Card } from '../parts/card';
import { ConflictDialog } from './conflict/conflict-dialog';
import { ContactList } from './lists/contact-list';
import { FlagList } from './lists/flag-list';
import { NoteList } from './lists/note-list';
import { PlainFields } from './plain-fields';
import { SaveNotice } from './save-notice';
import { useStaying } from '../use-staying';
import { useSettingsForm } from './use-settings-form';

interface Props {
  /** Whose draft is kept in this tab. */
  readonly owner: string;
  readonly shown: ReadSettings;
}

// whatever there is to say or to save is seen wherever the page is scrolled to
const inSight = 'sticky bottom-0 -mx-4 border-t border-line bg-page px-4 py-4 sm:mx-0 sm:px-0';

/** All settings of a tenant, for its admins. */
export const SettingsForm = ({ owner, shown }: Props) => {
  const form = useRef<HTMLFormElement>(null);
  const { draft, saving, problems, isDirty, edit, save, settle, cancel, discard } = useSettingsForm(
    owner,
    shown,
  );
  const isBusy = saving.kind === 'saving';
  const isSignedOut = saving.kind === 'failed' && saving.failure.error === 'unauthenticated';
  useStaying(isDirty, !isSignedOut);
  useEffect(() => {
    if (saving.kind === 'invalid') form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [saving]);

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    save();
  };
  return (
    <form ref={form} method="post" noValidate onSubmit={submit} aria-label="Settings" className="grid gap-6">
      <Card>
        <PlainFields draft={draft} problems={problems} onChange={edit} />
      </Card>
      <Card>
        <ContactList rows={draft.contacts} problems={problems} onChange={(contacts) => edit({ contacts })} />
      </Card>
      <Card>
        <NoteList rows={draft.notes} problems={problems} onChange={(notes) => edit({ notes })} />
      </Card>
      <Card>
        <FlagList rows={draft.flags} problems={problems} onChange={(flags) => edit({ flags })} />
      </Card>
      <div className={classNames('grid gap-3', isBusy || isDirty || saving.kind !== 'rest' ? inSight : '')}>
        <SaveNotice saving={saving} />
        <div className="flex flex-wrap items-center gap-2">
          <Button type="submit" aria-disabled={isBusy}>
            {isBusy ? 'Saving…' : 'Save'}
          </Button>
          {isDirty && !isBusy && (
            <Button look="secondary" onClick={discard}>
              Discard what I typed
            </Button>
          )}
          {isDirty && <p className="text-sm text-quiet">Not saved yet</p>}
        </div>
      </div>
      {saving.kind === 'conflict' && (
        <ConflictDialog
          edits={saving.edits}
          by={saving.by}
          onSave={(merged) => settle(merged, saving.edits.current)}
          onCancel={cancel}
        />
      )}
    </form>
  );
};
