/** A measured value and whose it is. */
export interface Figure {
  readonly name: string;
  readonly value: number;
}

export type Unit = 'ns' | 'µs' | 'ms' | 's' | '/s' | 'B' | '×' | '';

/** One row of the table. */
export interface Outcome {
  readonly line: string;
  /** What was measured, for people. */
  readonly what: string;
  readonly unit: Unit;
  /** Undefined: not built, or not measured. */
  readonly ours: number | undefined;
  /** What the machine itself allows, measured in the same run. */
  readonly limit?: Figure | undefined;
  readonly peers?: readonly Figure[];
  /** The budget in words, and whether it holds; undefined where there is nothing to judge. */
  readonly budget: string;
  readonly holds: boolean | undefined;
  /** What a reader needs to know of the figure. */
  readonly notes?: readonly string[];
}

/** Ours over the limit: how far from what the machine allows. Undefined where noise has swallowed the limit. */
export function ratioOf({ ours, limit }: Outcome): number | undefined {
  return ours === undefined || !limit || limit.value <= 0 ? undefined : ours / limit.value;
}

export function verdictOf({ ours, holds }: Outcome): string {
  if (holds !== undefined) return holds ? 'PASS' : 'MISS';
  return ours === undefined ? 'not built' : '-';
}
