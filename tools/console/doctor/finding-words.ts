import { safeText } from '../http/safe-text.js';
import type { Finding } from './finding.js';
import { wrapped } from '../wrapped.js';

/** In columns, and no wider than a terminal is. */
export function findingWords({ probe, state, says, fix }: Finding): string {
  const said = wrapped(safeText(says), width);
  const done = fix === undefined ? [] : wrapped(`-> ${safeText(fix)}`, width);
  const [first = '', ...more] = [...said, ...done];
  const head = `${state.padEnd(6)}${probe.padEnd(indent.length - 6)}${first}`;
  return [head, ...more.map((line) => `${indent}${line}`)].map((line) => `${line.trimEnd()}\n`).join('');
}

const indent = ' '.repeat(24);
const width = 80 - indent.length;
