import { jest } from '@jest/globals';
import { isFull } from './rounds.js';

/**
 * For tests whose bounds are real time, on machines that are shared. In the short form, which runs with every change,
 * a test that failed may try once more, and says so: what is broken fails twice. In full nothing is tried again.
 */
export function bePatient(): void {
  jest.setTimeout(isFull ? 1_800_000 : 90_000);
  if (!isFull) jest.retryTimes(1, { logErrorsBeforeRetry: true });
}
