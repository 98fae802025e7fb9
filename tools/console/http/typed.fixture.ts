import { runConsole } from '../run-console.js';
import type { Terminal } from '../terminal.js';

/** What a command ended with, and what it said. */
export interface Typed {
  readonly code: number;
  readonly said: string;
  readonly warned: string;
}

export type Given = Partial<Pick<Terminal, 'env' | 'folder'>> & { readonly piped?: string };

/** Types a command where nobody sits, and hears it out. */
export async function typed(words: readonly string[], { piped, ...given }: Given = {}): Promise<Typed> {
  let [said, warned] = ['', ''];
  const terminal: Terminal = {
    ...{ env: {}, folder: '/nowhere', isInteractive: false, ...given },
    ...(piped !== undefined && { input: piecesOf(piped) }),
    out: (text) => void (said += text),
    err: (text) => void (warned += text),
  };
  const code = await runConsole(words, terminal);
  return { code, said, warned };
}

async function* piecesOf(text: string): AsyncGenerator<string> {
  yield* text;
}
