import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import type { Answer } from '../api';
import { failureText } from '../failure';
import type { Outcome } from '../parts/outcome-notice';

interface Ways<Item> {
  readonly nameOf: (item: Item) => string;
  readonly remove: (item: Item) => Promise<Answer<unknown>>;
  /** The control that asked is gone by then. */
  readonly onDone: () => void;
}

export interface Deleting<Item> {
  /** What somebody is asked about. */
  readonly asked: Item | undefined;
  readonly outcome: Outcome | undefined;
  readonly isBusy: boolean;
  readonly ask: (item: Item | undefined) => void;
  readonly confirm: () => Promise<void>;
}

/** A write without a body is JSON all the same, to whatever stands between. */
export const bodiless = { 'content-type': 'application/json' } as const;

/** Deletes one of a list, once it was asked about. */
export const useDeleting = <Item>({ nameOf, remove, onDone }: Ways<Item>): Deleting<Item> => {
  const router = useRouter();
  const [asked, setAsked] = useState<Item>();
  const [outcome, setOutcome] = useState<Outcome>();
  const [isBusy, setBusy] = useState(false);

  const confirm = async () => {
    if (asked === undefined || isBusy) return;
    setBusy(true);
    const answer = await remove(asked);
    setBusy(false);
    // what is behind the dialog takes no focus before it is gone
    flushSync(() => setAsked(undefined));
    // somebody else was faster: it is gone, as was wanted
    const isDone = answer.ok || answer.failure.error === 'not_found';
    setOutcome({ isDone, text: isDone ? `Deleted: ${nameOf(asked)}` : failureText(answer.failure) });
    onDone();
    if (isDone || answer.failure.error === 'feature_disabled') router.refresh();
  };

  return { asked, outcome, isBusy, ask: (item) => setAsked(() => item), confirm };
};
