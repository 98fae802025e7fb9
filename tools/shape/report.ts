import { isExempt } from './exempt.js';
import type { House, HouseMeasure } from './house-measures.js';

export const isBreached = ({ value, limit }: HouseMeasure) => value > limit;

/** Holds when something was measured and every measure keeps its limit. */
export const stands = ({ files, measures }: House) => files.length > 0 && !measures.some(isBreached);

/** A dozen lines for a person; the places only where a limit is broken. */
export function report({ files, measures }: House): string {
  const functions = files.reduce((sum, file) => sum + file.functions.length, 0);
  const longest = files
    .filter(({ path }) => !isExempt(path))
    .sort((a, b) => b.lines - a.lines)
    .slice(0, 5);
  return [
    `The shape of ${files.length} files with ${functions} functions`,
    ...measures.flatMap(lineOf),
    'longest files',
    ...longest.map(({ path, lines }) => `  ${String(lines).padStart(5)}  ${path}`),
  ].join('\n');
}

function lineOf(measure: HouseMeasure): string[] {
  const { name, value, limit, places } = measure;
  const state = isBreached(measure) ? 'FAIL' : 'ok';
  const line = `  ${state.padEnd(4)}  ${name.padEnd(22)} ${String(value).padStart(4)}  (at most ${limit})`;
  return isBreached(measure) ? [line, ...places.map((place) => `          ${place}`)] : [line];
}
