import { describe, expect, it } from '@jest/globals';
import { defineFeatures } from '../../domain/define-features.js';
import { InvalidVariableError } from '../../domain/errors.js';
import { featureCatalogue } from '../../domain/feature-catalogue.js';
import { gatesOf } from '../../domain/gates.js';
import { readGates } from './read-gates.js';

const catalogue = defineFeatures({
  a: { title: 'A', description: 'A thing.', gate: 'ENABLE_A', whenUnset: 'off' },
});
const read = (raw: string | undefined) => () => readGates(catalogue, { ENABLE_A: raw });
const open = ['true', 'TRUE', 'True', 'tRuE', '1', ' true', 'true\t', '\ntrue\n'];
const shut = [undefined, '', ' ', 'false', 'FALSE', 'False', '0', ' false '];
const unreadable = [
  ...[
    'yes',
    'no',
    'on',
    'off',
    'y',
    't',
    'tru',
    '2',
    '-1',
    '01',
    '1.0',
    'null',
    'undefined',
    'ｔｒｕｅ',
    '１',
  ],
  ...['true # x', 'true;', '"true"', "'false'", 'true false', 'true\0', 'tr\u200bue', '[]', '{}'],
];

describe('a gate in the environment', () => {
  it.each(open)('is opened by %j', (raw) => expect([...read(raw)()]).toEqual(['ENABLE_A']));

  it.each(shut)('is shut by %j', (raw) => expect([...read(raw)()]).toEqual([]));

  it.each(unreadable)('is refused as %j, by name and never by value', (raw) => {
    expect(read(raw)).toThrow(InvalidVariableError);
    expect(read(raw)).toThrow(/^ENABLE_A: expected true or false$/);
  });

  it('is shut where nothing is set', () => expect([...readGates(featureCatalogue, {})]).toEqual([]));

  it('is the only one that its variable opens', () => {
    for (const gate of gatesOf(featureCatalogue))
      expect([...readGates(featureCatalogue, { [gate]: 'true', ENABLE_OTHER: 'true' })]).toEqual([gate]);
  });
});
