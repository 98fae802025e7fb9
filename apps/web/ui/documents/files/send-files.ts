import type { NewDocument } from '@gatehouse/contracts';
import { answerOf, gatehouse, type Failure } from '../../api';
import { portionsOf } from './portions';

/** What became of files that were sent. */
export interface SentFiles {
  readonly accepted: number;
  readonly unchanged: number;
  /** Why the others were not. */
  readonly failure: Failure | undefined;
}

/** Sends documents, and stops at the first refusal. What was taken before it stays; sending all again is safe. */
export const sendFiles = async (documents: readonly NewDocument[]): Promise<SentFiles> => {
  let [accepted, unchanged] = [0, 0];
  for (const portion of portionsOf(documents)) {
    const body = { documents: [...portion] };
    const answer = await answerOf(gatehouse.POST('/v1/ingestion/documents', { body }));
    if (!answer.ok) return { accepted, unchanged, failure: answer.failure };
    accepted += answer.body.accepted.length;
    unchanged += answer.body.unchanged.length;
  }
  return { accepted, unchanged, failure: undefined };
};
