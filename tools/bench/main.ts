import { fileURLToPath } from 'node:url';
import { Parts } from '../start/parts.js';
import { seconds } from '../start/step.js';
import { stopWhenAsked } from '../start/until-stopped.js';
import type { Line, Surroundings } from './frame/line.js';
import type { Outcome } from './frame/outcome.js';
import { writeReport } from './frame/report.js';
import { surroundings } from './frame/servers.js';
import { notesOf, tableOf } from './frame/table.js';
import { lines } from './lines/index.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/**
 * `npm run bench`: every line, or those that are named; `full` asks for the long form of lines that have one. Ends the
 * process: 0 also where a budget is missed, because a measurement is no test.
 */
export async function runBench(words: readonly string[]): Promise<void> {
  const parts = new Parts();
  stopWhenAsked({ parts, say, exit: () => process.exit(130) });
  const isFull = words.includes('full');
  const chosen = chosenLines(words.filter((word) => word !== 'full'));
  const outcomes = await measureAll(chosen, surroundings({ root, parts, say, isFull }));
  (await parts.stop()).forEach(say);
  say(`\n${tableOf(outcomes)}\n`);
  notesOf(outcomes).forEach(say);
  say(`\nWritten to ${writeReport(root, outcomes)}`);
  process.exit(0);
}

function chosenLines(names: readonly string[]): readonly Line[] {
  const unknown = names.filter((name) => !lines.some((line) => line.name === name));
  if (unknown.length === 0)
    return names.length === 0 ? lines : lines.filter(({ name }) => names.includes(name));
  say(
    `There is no line "${unknown.join('", "')}". Lines: ${lines.map(({ name }) => name).join(', ')}; and: full`,
  );
  return process.exit(1);
}

async function measureAll(chosen: readonly Line[], around: Surroundings): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const line of chosen) {
    say(`▸ ${line.title} (${line.name})`);
    const begin = performance.now();
    outcomes.push(...(await measured(line, around)));
    say(`  in ${seconds(performance.now() - begin)}`);
  }
  return outcomes;
}

/** A line that fails is a row that says so; the others are measured all the same. */
async function measured(line: Line, around: Surroundings): Promise<readonly Outcome[]> {
  try {
    return await line.measure(around);
  } catch (error) {
    const notes = [error instanceof Error ? (error.stack ?? error.message) : String(error)];
    return [
      { line: line.name, what: line.title, unit: '', ours: undefined, budget: '', holds: false, notes },
    ];
  }
}
