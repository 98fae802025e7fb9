import { describe, expect, it } from '@jest/globals';
import { notableLine } from './notable-line.js';

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
