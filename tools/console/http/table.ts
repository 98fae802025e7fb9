import Table from 'cli-table3';
import { safeText } from './safe-text.js';

/** What a cell can hold; null and undefined: nothing. */
export type Cell = string | number | boolean | null | undefined;

const none = '';
/** Columns without lines, so that what is copied from them is what they hold. */
const bare = {
  ...{ top: none, 'top-mid': none, 'top-left': none, 'top-right': none },
  ...{ bottom: none, 'bottom-mid': none, 'bottom-left': none, 'bottom-right': none },
  ...{ left: none, 'left-mid': none, mid: none, 'mid-mid': none, right: none, 'right-mid': none },
  middle: '  ',
};

/** Rows under headings, for people; without colour, and with everything in it safe to show. Ends with a line break. */
export function table(headings: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const made = new Table({
    chars: bare,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
  });
  for (const row of [headings.map((heading) => heading.toUpperCase()), ...rows]) made.push(row.map(shown));
  return made
    .toString()
    .split('\n')
    .map((line) => `${line.trimEnd()}\n`)
    .join('');
}

/** Names and what they are, one a line. */
export function facts(lines: Readonly<Record<string, Cell>>): string {
  const width = Math.max(...Object.keys(lines).map((name) => name.length));
  return Object.entries(lines)
    .map(([name, cell]) => `${name.padEnd(width)}  ${shown(cell)}\n`)
    .join('');
}

function shown(cell: Cell): string {
  if (cell === true) return 'yes';
  if (cell === false) return 'no';
  return cell === null || cell === undefined || cell === '' ? '-' : safeText(String(cell));
}
