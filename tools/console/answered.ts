import { isCancel, updateSettings } from '@clack/prompts';

// in a terminal Ctrl-D is a key: unless it leaves, the prompt loses its input and waits for ever
updateSettings({ aliases: { '\u0004': 'cancel' } });

/**
 * What a person at this process' terminal answers.
 *
 * @param prompt asks, and gives up when it is told to
 * @param left what is thrown where they leave: by Ctrl-C, Ctrl-D or Escape, or because their input has ended, as that of
 *   a terminal which is closed
 */
export async function answered<Value>(
  prompt: (signal: AbortSignal) => Promise<Value | symbol>,
  left: () => Error,
): Promise<Value> {
  const giveUp = new AbortController();
  const end = () => giveUp.abort();
  if (process.stdin.readableEnded) throw left();
  process.stdin.once('end', end);
  try {
    const answer = await prompt(giveUp.signal);
    if (isCancel(answer)) throw left();
    return answer as Value;
  } finally {
    process.stdin.off('end', end);
  }
}
