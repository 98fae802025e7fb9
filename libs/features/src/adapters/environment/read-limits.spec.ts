import { describe, expect, it } from '@jest/globals';
import { InvalidVariableError } from '../../domain/errors.js';
import { featureCatalogue } from '../../domain/feature-catalogue.js';
import { readLimits } from './read-limits.js';

const read = (raw?: string) => () =>
  readLimits(featureCatalogue, raw === undefined ? {} : { HITL_MAX_REQUESTS: raw });
const refused = [
  ...['', ' ', '-1', '0', '00', '010', '1.5', '1.0', '1e3', '0x10', '10abc', '10 20', '1_000', '1,000', '+1'],
  ...['NaN', 'Infinity', 'null', 'true', '１０', '٣', '1'.repeat(20), '1000000000', '10\0'],
];

describe('a limit in the environment', () => {
  it.each([
    ['10', 10],
    ['1', 1],
    [' 7 ', 7],
    ['999999999', 999_999_999],
  ])('%j is %d', (raw, ceiling) => {
    expect(read(raw)().get('HITL_MAX_REQUESTS')).toBe(ceiling);
  });

  it.each(refused)('is refused as %j, by name and never by value', (raw) => {
    expect(read(raw)).toThrow(InvalidVariableError);
    expect(read(raw)).toThrow(/^HITL_MAX_REQUESTS: expected a whole number from 1 to 999999999$/);
  });

  it('is the one of the catalogue where none is set', () => {
    expect([...read()()]).toEqual([['HITL_MAX_REQUESTS', 10]]);
  });
});
