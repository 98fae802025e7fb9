import type { Exchange, Question } from './exchange.js';

/** Whatever answers the probes. */
export interface Asked {
  readonly name: string;
  ask(path: string, question?: Question): Promise<Exchange>;
}
