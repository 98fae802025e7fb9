import type { Level } from '../domain/level-answer.js';

/** What became of a question. */
export type DecisionOutcome = 'on' | 'off' | 'unverified';

/** Where the answer came from; `none`: nobody could be asked. */
export type DecisionLevel = Level | 'none';

/** How many decisions were made, by outcome and level. Plain numbers, read by whoever publishes metrics. */
export class DecisionFigures {
  readonly process = { on: 0, off: 0, unverified: 0 };
  readonly shared = { on: 0, off: 0, unverified: 0 };
  readonly store = { on: 0, off: 0, unverified: 0 };
  readonly none = { on: 0, off: 0, unverified: 0 };

  count(level: DecisionLevel, outcome: DecisionOutcome): void {
    this[level][outcome] += 1;
  }
}
