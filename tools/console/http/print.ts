import type { Terminal } from '../terminal.js';
import { safeJson } from './safe-text.js';

/** Prints an answer: as it is for scripts, or in the words for people. */
export function print(
  terminal: Terminal,
  { json }: { readonly json?: true },
  answer: unknown,
  words: () => string,
): void {
  terminal.out(json ? `${safeJson(answer)}\n` : words());
}
