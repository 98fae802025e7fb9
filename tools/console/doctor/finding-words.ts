import { safeText } from '../http/safe-text.js';
import type { Finding } from './finding.js';

/** In columns, and no wider than a terminal is. */
export function findingWords({ probe, state, says, fix }: Finding): string {
  const said = wrapped(safeText(says));
  const done = fix === undefined ? [] : wrapped(`-> ${safeText(fix)}`);
  const [first = '', ...more] = [...said, ...done];
  const head = `${state.padEnd(6)}${probe.padEnd(indent.length - 6)}${first}`;
  return [head, ...more.map((line) => `${indent}${line}`)].map((line) => `${line.trimEnd()}\n`).join('');
}

const indent = ' '.repeat(24);
const width = 80 - indent.length;

/** Lines of whole words; a word that is longer than a line stays whole, so that it can be copied. */
function wrapped(text: string): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
