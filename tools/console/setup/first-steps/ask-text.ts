import type { Asking } from '../asking.js';

/** A text that is needed. */
export const askText = (asking: Asking, message: string, why: string): Promise<string> =>
  asking.ask({
    ...{ message, why, isSecret: false },
    problemOf: (typed) => (typed.trim() === '' ? 'expected a text' : undefined),
  });
