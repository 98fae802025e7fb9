import { useEffect, useId, useRef } from 'react';
import { Button } from '../parts/button';

interface Props {
  /** "Delete this document?" */
  readonly question: string;
  /** What it is called. */
  readonly title: string;
  /** What comes of it. */
  readonly children: string;
  readonly isBusy: boolean;
  readonly onDelete: () => void;
  readonly onKeep: () => void;
}

/** Asks before something goes that does not come back. */
export const DeleteDialog = ({ question, title, children, isBusy, onDelete, onKeep }: Props) => {
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
        {question}
      </h2>
      <p className="mt-2 font-medium [overflow-wrap:anywhere]">
        <bdi>{title}</bdi>
      </p>
      <p className="mt-2 text-sm text-quiet">{children}</p>
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
