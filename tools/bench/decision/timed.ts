import type { Queries } from '../world/queries.js';

/** Who decides, in the same process and about the same world. */
export interface Decider {
  readonly name: string;
  /** Answers questions `from` to `to`. @returns how many of them with yes */
  run(from: number, to: number): number | Promise<number>;
}

/** A slice is long enough for the clock, and short enough for timers to be heard in between. */
const sliceMs = 150;

/** Nanoseconds a decision, and whether every answer was counted right. */
export interface Timed {
  readonly ns: number;
  readonly isRight: boolean;
}

/** Times one slice of a decider's questions, and compares how often it said yes with the truth. */
export async function timeSlice(decider: Decider, count: number, expected: number): Promise<Timed> {
  const begin = performance.now();
  const yes = await decider.run(0, count);
  const ns = ((performance.now() - begin) * 1e6) / count;
  // timers and connections have their turn
  await new Promise((resolve) => setImmediate(resolve));
  return { ns, isRight: yes === expected };
}

/** How many questions make a slice, found by trying; what is slow is asked less. */
export async function sliceOf(decider: Decider, queries: Queries): Promise<number> {
  let count = 256;
  for (;;) {
    const begin = performance.now();
    await decider.run(0, count);
    const took = performance.now() - begin;
    await new Promise((resolve) => setImmediate(resolve));
    if (took >= sliceMs / 3 || count >= queries.count) return count;
    count = Math.min(queries.count, count * 2);
  }
}
