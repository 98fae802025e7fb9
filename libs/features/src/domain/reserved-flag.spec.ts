import { describe, expect, it } from '@jest/globals';
import { lawfulFlags, reservedFlags } from '../testing/reserved-flag-spellings.js';
import { isReservedFlag } from './reserved-flag.js';

describe('the namespace of entitlements in settings', () => {
  it.each(reservedFlags)('is spelt by %j', (key) => {
    expect(isReservedFlag(key)).toBe(true);
  });

  it.each(lawfulFlags)('is not spelt by %j', (key) => {
    expect(isReservedFlag(key)).toBe(false);
  });
});
