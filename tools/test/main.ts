import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Parts } from '../start/parts.js';
import { seconds } from '../start/step.js';
import { stopWhenAsked } from '../start/until-stopped.js';
import { type Counts, sum, summaryLine } from './counts.js';
import { neutralEnvironment } from './neutral-environment.js';
import { Provisions, type Surroundings } from './provisions.js';
import { runStage } from './run-stage.js';
import { selectStages } from './select-stages.js';
import type { Stage } from './stage.js';
import { stages } from './stages.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
process.stdout.on('error', () => undefined);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** `npm test`: every stage in turn, or those that are named, and on the last line what became of all tests. */
export async function runTests(names: readonly string[]): Promise<void> {
  const parts = new Parts();
  stopWhenAsked({ parts, say, exit: () => process.exit(130) });
  const chosen = chosenStages(names);
  mkdirSync(join(root, 'test-results'), { recursive: true });
  const all = await runAll(chosen, { root, env: neutralEnvironment(process.env), parts, say });
  if (parts.isStopping) return;
  const problems = await parts.stop();
  const total = sum([
    ...all.map(({ counts }) => counts),
    ...problems.map((problem) => failedToStop(problem)),
  ]);
  tellAll(all, total);
  say(`\n${summaryLine(total)}`);
  process.exit(total.failed === 0 ? 0 : 1);
}

function chosenStages(names: readonly string[]): readonly Stage[] {
  try {
    return selectStages(stages, names);
  } catch (error) {
    say(String(error));
    return process.exit(1);
  }
}

async function runAll(chosen: readonly Stage[], around: Surroundings): Promise<Ran[]> {
  const provisions = new Provisions(around);
  const all: Ran[] = [];
  for (const stage of chosen) {
    if (around.parts.isStopping) break;
    all.push(await tellAndRun(stage, around, provisions));
  }
  return all;
}

/** What a stage counts for, and the line that says so. */
interface Ran {
  readonly counts: Counts;
  readonly line: string;
}

async function tellAndRun(stage: Stage, around: Surroundings, provisions: Provisions): Promise<Ran> {
  say(`\n▸ ${stage.title} (${stage.name})`);
  const begin = performance.now();
  const { counts, report, why } = await runStage(stage, around, provisions);
  if (why !== undefined) say(`  ${why}`);
  const mark = counts.failed === 0 ? '✓' : '✗';
  const line = `${mark} ${stage.title}: ${summaryLine(counts)}, in ${seconds(performance.now() - begin)} (${report})`;
  say(line);
  return { counts, line };
}

function tellAll(all: readonly Ran[], { skipped, flaky }: Counts): void {
  say('');
  for (const { line } of all) say(line);
  for (const name of skipped) say(`skipped: ${name}`);
  for (const name of flaky) say(`passed only when tried again: ${name}`);
}

function failedToStop(problem: string): Counts {
  say(problem);
  return { passed: 0, failed: 1, skipped: [], flaky: [] };
}
