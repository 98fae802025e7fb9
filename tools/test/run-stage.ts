import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type ChildEnd, startChild } from '../process/child.js';
import { DeadlineExceededError, within } from '../process/deadline.js';
import { mortal } from '../process/mortal.js';
import { type Counts, judged, oneFailed, onePassed } from './counts.js';
import { countJest } from './jest-report.js';
import { countPlaywright } from './playwright-report.js';
import type { Provisions, Surroundings } from './provisions.js';
import type { Report, Stage } from './stage.js';

export interface Outcome {
  readonly counts: Counts;
  /** What there is to read about it, relative to the repository. */
  readonly report: string;
  /** Why it failed, where its own output does not say so. */
  readonly why?: string;
}

/** Runs one stage to its end. Never throws: whatever keeps it from running is its failure. */
export async function runStage(stage: Stage, around: Surroundings, provisions: Provisions): Promise<Outcome> {
  const log = `test-results/${stage.name}.log`;
  if (stage.script !== undefined && !existsSync(join(around.root, stage.script))) {
    return { counts: oneFailed, report: log, why: `${stage.script} is missing` };
  }
  try {
    const given = await provisions.envFor(stage.needs);
    return await runChild(stage, { ...around, env: { ...around.env, ...given, ...stage.env } }, log);
  } catch (error) {
    return { counts: oneFailed, report: log, why: error instanceof Error ? error.message : String(error) };
  }
}

async function runChild(
  stage: Stage,
  { root, env, parts, say }: Surroundings,
  log: string,
): Promise<Outcome> {
  const report = join(root, `test-results/${stage.name}.json`);
  for (const old of [report, join(root, log)]) rmSync(old, { force: true });
  const lines: string[] = [];
  const onLine = stage.output === 'live' ? say : (line: string): void => void lines.push(line);
  const child = startChild({
    name: stage.title,
    words: wordsOf(stage, root),
    cwd: root,
    env,
    logFile: join(root, log),
    onLine,
  });
  await parts.add({ name: stage.title, stop: () => child.stop() });
  const end = await within(stage.deadlineMs, stage.title, child.ended).catch(async (error: unknown) => {
    await child.stop();
    return { code: null, says: error instanceof DeadlineExceededError ? error.message : String(error) };
  });
  if (end.code !== 0) lines.forEach(say);
  return outcomeOf(stage.report, end, { report, log });
}

function outcomeOf(kind: Report, end: ChildEnd, { report, log }: { report: string; log: string }): Outcome {
  if (kind === 'none')
    return { counts: end.code === 0 ? onePassed : oneFailed, report: log, ...unlessExited(end) };
  const count = kind === 'jest' ? countJest : countPlaywright;
  const counts = existsSync(report) ? count(readFileSync(report, 'utf8')) : undefined;
  return { counts: judged(counts, end.code), report: log.replace(/log$/, 'json'), ...unlessExited(end) };
}

function unlessExited({ code, says }: ChildEnd): { why?: string } {
  return code === null || code === 127 ? { why: says } : {};
}

function wordsOf({ words }: Stage, root: string): string[] {
  const [program = '', ...args] = words;
  return [
    ...mortal(),
    ...(program === 'node' ? [process.execPath] : [join(root, 'node_modules/.bin', program)]),
    ...args,
  ];
}
