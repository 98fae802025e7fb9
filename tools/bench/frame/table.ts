import { ratioOf, verdictOf, type Figure, type Outcome } from './outcome.js';
import { rounded } from './statistics.js';

const heads = ['line', 'ours', 'limit', 'ratio', 'budget', '', 'peers'] as const;

/** The table as Markdown, which is also how it is read in a terminal. */
export function tableOf(outcomes: readonly Outcome[]): string {
  const rows = [heads, ...outcomes.map(cellsOf)];
  const widths = heads.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const lineOf = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  return [lineOf(heads), rule, ...rows.slice(1).map(lineOf)].join('\n');
}

/** What must be known of the figures, line by line. */
export function notesOf(outcomes: readonly Outcome[]): string[] {
  return outcomes.flatMap(({ what, notes = [] }) => notes.map((note) => `- ${what}: ${note}`));
}

function cellsOf(outcome: Outcome): readonly string[] {
  const { what, unit, ours, limit, peers = [], budget } = outcome;
  const valueOf = (value: number) => `${rounded(value)} ${unit}`.trim();
  const named = ({ name, value }: Figure) => `${name} ${valueOf(value)}`;
  const ratio = ratioOf(outcome);
  return [
    what,
    ours === undefined ? '' : valueOf(ours),
    limit ? named(limit) : '',
    ratio === undefined ? '' : `${rounded(ratio)} ×`,
    budget,
    verdictOf(outcome),
    peers.map(named).join(', '),
  ];
}
