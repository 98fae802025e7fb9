import { median } from './statistics.js';

/** Whoever is measured: each call gives one figure. */
export interface Contender {
  readonly name: string;
  measure(): Promise<number>;
}

const roundCount = 5;

/**
 * The median figure of each contender. They take turns, and each round begins with another one: what else the machine
 * is doing meets all of them alike.
 */
export async function interleaved(
  contenders: readonly Contender[],
  rounds = roundCount,
): Promise<ReadonlyMap<string, number>> {
  const figures = new Map<string, number[]>(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    const first = round % contenders.length;
    for (const contender of [...contenders.slice(first), ...contenders.slice(0, first)])
      figures.get(contender.name)?.push(await contender.measure());
  }
  return new Map([...figures].map(([name, values]) => [name, median(values)]));
}
