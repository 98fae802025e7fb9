import type { Terminal } from '../../terminal.js';
import type { Asking } from '../asking.js';

/** What the first steps need to know. */
export interface Steps {
  readonly terminal: Terminal;
  readonly asking: Asking;
  /** The environment that has been written. */
  readonly path: string;
  /** Where the API will be, as far as that file says. */
  readonly url: string;
}

/** Somebody who can sign in. */
export interface Person {
  readonly email: string;
  readonly password: string;
}
