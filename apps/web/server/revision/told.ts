import { bodyOf, type UpstreamAnswer } from '../upstream';

/** The API's answer with its body read; null for a stream, which stays unread in `answer`. */
export interface Told {
  readonly answer: UpstreamAnswer;
  readonly body: string | null;
}

const isStream = ({ headers }: UpstreamAnswer): boolean =>
  String(headers['content-type']).startsWith('text/event-stream');

/** @throws {UpstreamError} when the body breaks off or comes too slowly. */
export const told = async (answer: UpstreamAnswer): Promise<Told> => ({
  answer,
  body: isStream(answer) ? null : await bodyOf(answer),
});
