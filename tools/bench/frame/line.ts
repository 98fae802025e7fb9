import type { Parts } from '../../start/parts.js';
import type { Outcome } from './outcome.js';

/** What a line finds around it; servers are brought up when the first line asks for them. */
export interface Surroundings {
  /** The folder of the repository. */
  readonly root: string;
  readonly parts: Parts;
  readonly say: (line: string) => void;
  /** The long form of lines that have one. */
  readonly isFull: boolean;
  /** A database of this name, empty the first time. */
  database(name: string): Promise<string>;
  redis(): Promise<string>;
}

/** Something that is measured: one row of the table, or a few that belong together. */
export interface Line {
  readonly name: string;
  readonly title: string;
  measure(around: Surroundings): Promise<readonly Outcome[]>;
}
