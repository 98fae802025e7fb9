import { cycles } from './cycles.js';
import { isExempt } from './exempt.js';
import { importGraph } from './import-graph.js';
import { measure, type Measured } from './measure.js';
import { percentile } from './percentile.js';
import { sourceFiles } from './source-files.js';

/** One line of the report: a number, its limit, and the places to look at. */
export interface HouseMeasure {
  readonly name: string;
  readonly value: number;
  readonly limit: number;
  readonly places: readonly string[];
}

export interface House {
  readonly files: readonly Measured[];
  readonly measures: readonly HouseMeasure[];
}

const none = (name: string, places: readonly string[]): HouseMeasure => ({
  name,
  value: places.length,
  limit: 0,
  places,
});
type Sized = readonly { readonly lines: number; readonly place: string }[];

function size(name: string, { of, at, limit }: { of: Sized; at: number; limit: number }): HouseMeasure {
  const lengths = of.map(({ lines }) => lines);
  const longest = of.filter(({ lines }) => lines > limit).sort((a, b) => b.lines - a.lines);
  const places = longest.slice(0, 10).map(({ place, lines }) => `${place} (${lines} lines)`);
  return { name, value: percentile(lengths, at), limit, places };
}

/** Reads every source file under `root` and measures it against the limits of the house. */
export function houseMeasures(root: string): House {
  const files = sourceFiles(root).map((path) => measure(root, path));
  const anys = files.flatMap((file) => file.anys);
  const circles = cycles(importGraph(root, files)).map((cycle) => cycle.join(' -> '));
  const notRun = files.flatMap((file) => file.notRun);
  const functions = files.flatMap((file) => file.functions);
  const sized = files.filter(({ path }) => !isExempt(path)).map((file) => ({ ...file, place: file.path }));
  return {
    files,
    measures: [
      none('any', anys),
      none('import cycles', circles),
      none('tests that do not run', notRun),
      size('file median, lines', { of: sized, at: 50, limit: 60 }),
      size('file p90, lines', { of: sized, at: 90, limit: 150 }),
      size('function p90, lines', { of: functions, at: 90, limit: 30 }),
    ],
  };
}
