import { expect, it } from '@jest/globals';
import { contentTypeFor } from './problem-type.js';

it.each([
  [undefined, false],
  ['*/*', false],
  ['application/json', false],
  ['application/problem+json', true],
  ['Application/Problem+JSON; q=0.9', true],
  ['application/json, application/problem+json', true],
  ['application/json, application/problem+json;q=0.5', false],
  ['application/problem+json;q=0', false],
  ['application/json;q=0.1, application/problem+json;q=0.2', true],
])('Accept: %s gets problem+json: %s', (accept, problem) => {
  expect(contentTypeFor(accept).startsWith('application/problem+json')).toBe(problem);
});
