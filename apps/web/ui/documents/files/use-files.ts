import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { Outcome } from '../../parts/outcome-notice';
import { sentText } from './files-text';
import { sendFiles } from './send-files';
import { readTextFiles, type ReadFiles } from './text-files';

export interface Files {
  readonly chosen: ReadFiles;
  readonly outcome: Outcome | undefined;
  readonly isBusy: boolean;
  readonly isDirty: boolean;
  readonly choose: (files: readonly File[]) => Promise<void>;
  /** @returns whether all of them were taken */
  readonly send: () => Promise<boolean>;
}

const none: ReadFiles = { documents: [], problems: [] };

/** Files that somebody has chosen, until they are taken. */
export const useFiles = (): Files => {
  const router = useRouter();
  const [chosen, setChosen] = useState(none);
  const [outcome, setOutcome] = useState<Outcome>();
  const [isBusy, setBusy] = useState(false);

  const send = async () => {
    setBusy(true);
    const sent = await sendFiles(chosen.documents);
    setBusy(false);
    const isDone = sent.failure === undefined;
    setOutcome({ isDone, text: sentText(sent) });
    if (isDone) setChosen(none);
    if (sent.accepted > 0 || sent.failure?.error === 'feature_disabled') router.refresh();
    return isDone;
  };

  return {
    ...{ chosen, outcome, isBusy, send },
    isDirty: chosen.documents.length > 0 || chosen.problems.length > 0,
    choose: async (files) => {
      setOutcome(undefined);
      setChosen(await readTextFiles(files));
    },
  };
};
