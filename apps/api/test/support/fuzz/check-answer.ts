import { expect } from '@jest/globals';
import { failureOf } from '../failure.js';
import { documentedCodes } from '../operations.js';
import type { FuzzedRequest } from './requests.js';

/** What the router says before an operation is reached, and the paths that it may say it of. */
const unrouted = [
  ['malformed_url', /\/\/|\/$|%(?![0-9a-f]{2})|%[89a-f]/i],
  ['uri_too_long', /[^/]{151}/],
] as const;

/** Sees that an answer is one that the document allows: never a 5xx, and every failure in the envelope. */
export async function checkAnswer({ operation, path }: FuzzedRequest, answer: Response): Promise<void> {
  expect(answer.status).toBeLessThan(500);
  if (answer.status < 300 || answer.status === 304) {
    expect(operation.responses).toHaveProperty([String(answer.status)]);
    return;
  }
  const { error } = await failureOf(answer);
  const [plainPath = ''] = path.split('?', 1);
  const early = unrouted.filter(([, pattern]) => pattern.test(plainPath)).map(([code]) => code);
  expect([...documentedCodes(operation), ...early]).toContain(error);
}
