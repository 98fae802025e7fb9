import { useEffect, useId, useRef } from 'react';
import { Button } from '../parts/button';

interface Props {
  readonly title: string;
  readonly isBusy: boolean;
  readonly onDelete: () => void;
  readonly onKeep: () => void;
}

/** Asks before something goes that does not come back. */
export const DeleteDialog = ({ title, isBusy, onDelete, onKeep }: Props) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  // the browser's own dialog: the page behind it is out of reach, Escape closes it, and the focus goes back
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={heading}
      onClose={onKeep}
      className="m-auto w-full max-w-md rounded-xl border border-line bg-surface p-5 text-ink backdrop:bg-black/50 max-sm:max-w-[calc(100vw-1rem)] sm:p-6"
    >
      <h2 id={heading} className="text-lg font-semibold">
        Delete this document?
      </h2>
      <p className="mt-2 font-medium [overflow-wrap:anywhere]">
        <bdi>{title}</bdi>
      </p>
      <p className="mt-2 text-sm text-quiet">
        It is gone for everybody in your organisation, and is not found any more. This cannot be undone.
      </p>
      <div className="mt-5 flex flex-wrap gap-2">
        <Button aria-disabled={isBusy} onClick={onDelete}>
          {isBusy ? 'Deleting…' : 'Delete'}
        </Button>
        <Button look="secondary" onClick={() => dialog.current?.close()}>
          Keep
        </Button>
      </div>
    </dialog>
  );
};
