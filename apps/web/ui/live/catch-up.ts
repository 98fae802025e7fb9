import { answerOf, gatehouse } from '../api';

const waitsMs = [250, 500, 1_000, 2_000] as const;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Whether the session goes on, as far as anybody can tell. One that has ended leads to the sign-in page. */
export const isSignedIn = async (): Promise<boolean> => {
  const answer = await answerOf(gatehouse.GET('/v1/features'));
  return answer.ok || answer.failure.status !== 401;
};

/**
 * Asks until the answer is at least as far as `revision`, whichever instance answers. The BFF keeps what it has seen,
 * so no page that is drawn afterwards is older. Gives up after 4 s: then a page still says what it can.
 */
export const catchUp = async (revision: number): Promise<void> => {
  for (const waitMs of [...waitsMs, undefined]) {
    const answer = await answerOf(gatehouse.GET('/v1/features'));
    const isThere = answer.ok && answer.body.revision >= revision;
    if (isThere || waitMs === undefined) return;
    await pause(waitMs);
  }
};
