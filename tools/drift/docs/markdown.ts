import type { House } from '../house.js';

/** One line of a document. */
export interface DocLine {
  readonly path: string;
  /** `path:line`. */
  readonly at: string;
  readonly text: string;
  /** The language of the fenced block that it stands in; empty for a block that names none. */
  readonly fence: string | undefined;
}

/** Every line of every document of ours. */
export const docLines = ({ texts }: House): readonly DocLine[] =>
  [...texts].filter(([path]) => path.endsWith('.md')).flatMap(([path, text]) => linesOf(path, text));

export function linesOf(path: string, text: string): readonly DocLine[] {
  let fence: string | undefined;
  return text.split('\n').flatMap((line, index) => {
    const [, mark] = /^\s*```(.*)$/.exec(line) ?? [];
    if (mark !== undefined) fence = fence === undefined ? mark.trim() : undefined;
    return mark === undefined ? [{ path, at: `${path}:${index + 1}`, text: line, fence }] : [];
  });
}

/** What a line says in code: its `inline code`, or all of it where it is a command. */
export function codeIn({ text, fence }: DocLine): readonly string[] {
  if (fence === 'sh') return [text];
  return fence === undefined ? [...text.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code) : [];
}
