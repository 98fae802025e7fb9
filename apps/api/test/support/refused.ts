import { expect } from '@jest/globals';
import type { Envelope, ErrorCode } from '../../src/http/index.js';
import { failureOf } from './failure.js';
import { storedState } from './stored-state.js';
import type { TestApp } from './test-app.js';

/** Sees a request refused with this code, in the envelope, with nothing stored changed. Gives the envelope. */
export async function expectRefused(
  app: TestApp,
  code: ErrorCode,
  ask: () => Promise<Response>,
): Promise<Envelope> {
  const before = await storedState(app);
  const answer = await ask();
  const failure = await failureOf(answer);
  expect({ error: failure.error, issues: failure['issues'] }).toMatchObject({ error: code });
  expect(await storedState(app)).toEqual(before);
  return failure;
}
