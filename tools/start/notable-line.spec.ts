import { describe, expect, it } from '@jest/globals';
import { lastWords, notableLine } from './notable-line.js';

describe('a line of a log', () => {
  it.each([
    ['{"level":30,"msg":"request completed"}', 'stdout', undefined],
    ['{"level":40,"msg":"slow"}', 'stdout', 'slow'],
    ['{"level":50,"msg":"failed","err":{"message":"offline"}}', 'stdout', 'failed: offline'],
    ['{"level":50,"msg":"offline","err":{"message":"offline"}}', 'stdout', 'offline'],
    ['{"level":60,"code":7}', 'stdout', '{"level":60,"code":7}'],
    ['ready on 3000', 'stdout', undefined],
    ['TypeError: nothing', 'stderr', 'TypeError: nothing'],
    ['{ half a record', 'stderr', '{ half a record'],
    ['', 'stderr', undefined],
  ] as const)('%s on %s', (line, stream, expected) => {
    expect(notableLine(line, stream)).toBe(expected);
  });
});

describe('the last words', () => {
  it('are what is notable, or else all there is', () => {
    const usual = '{"level":30,"msg":"request answered"}';
    expect(lastWords(`${usual}\n{"level":50,"msg":"offline"}\nError: no`)).toBe('offline\nError: no');
    expect(lastWords(`${usual}\n${usual}`)).toBe(`${usual}\n${usual}`);
  });
});
