import {
  mergeSettings,
  type Choice,
  type ConflictingEdits,
  type NewTenantSettings,
  type SettingsConflict,
} from '@gatehouse/contracts';
import { useEffect, useId, useRef, useState } from 'react';
import { Button } from '../../parts/button';
import { labelOf } from '../part-text';
import { AlsoKept } from './also-kept';
import { ConflictChoice } from './conflict-choice';

interface Props {
  readonly edits: ConflictingEdits;
  readonly by: string | undefined;
  readonly onSave: (merged: NewTenantSettings) => void;
  readonly onCancel: () => void;
}

/** Lets a person settle what two people have changed at once. Whoever cancels has everything as it was typed. */
export const ConflictDialog = ({ edits, by = 'somebody else', onSave, onCancel }: Props) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(new Map());
  const choiceOf = (conflict: SettingsConflict): Choice => choices.get(labelOf(conflict)) ?? 'mine';
  const { merged, conflicts } = mergeSettings(edits, choiceOf);
  // the browser's own dialog: the page behind it is out of reach, and Escape closes it
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={title}
      onClose={onCancel}
      className="m-auto max-h-[90dvh] w-full max-w-2xl overflow-y-auto overscroll-contain rounded-xl border border-line bg-surface p-5 text-ink backdrop:bg-black/50 max-sm:max-w-[calc(100vw-1rem)] sm:p-6"
    >
      <div className="grid gap-5">
        <div className="grid gap-1.5">
          <h2 id={title} className="text-lg font-semibold">
            Two changes at once
          </h2>
          <p className="text-sm text-quiet">
            While you were typing, {by} has saved other settings. Nothing of yours is lost: choose what to
            keep.
          </p>
        </div>
        {conflicts.map((conflict) => (
          <ConflictChoice
            key={labelOf(conflict)}
            conflict={conflict}
            by={by}
            choice={choiceOf(conflict)}
            onChoose={(choice) => setChoices(new Map(choices).set(labelOf(conflict), choice))}
          />
        ))}
        <AlsoKept edits={edits} by={by} />
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => onSave(merged)}>Save this</Button>
          <Button look="secondary" onClick={() => dialog.current?.close()}>
            Back to what I typed
          </Button>
        </div>
      </div>
    </dialog>
  );
};
