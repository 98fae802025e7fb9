import { bodyOf, isPassedOn, type UpstreamAnswer } from '../upstream';

/** The API's answer with its body read; null for a stream or a file, which stays unread in `answer`. */
export interface Told {
  readonly answer: UpstreamAnswer;
  readonly body: string | null;
}

/** @throws {UpstreamError} when the body breaks off or comes too slowly. */
export const told = async (answer: UpstreamAnswer): Promise<Told> => ({
  answer,
  body: isPassedOn(answer) ? null : await bodyOf(answer),
});
