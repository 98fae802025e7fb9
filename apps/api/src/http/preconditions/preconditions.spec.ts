import { describe, expect, it } from '@jest/globals';
import { parseEntityTags } from './entity-tags.js';
import { ifMatchHolds, ifNoneMatchNames } from './preconditions.js';

const hundred = Array.from({ length: 100 }, (_, index) => `"${index}"`).join(',');

describe('If-Match', () => {
  it.each([
    [undefined, 'absent', false],
    ['', 'absent', false],
    ['  ', 'absent', false],
    ['*', 'any', true],
    ['"cur"', 'tags', true],
    ['"old"', 'tags', false],
    ['"old", "cur"', 'tags', true],
    ['"old" ,\t"cur",', 'tags', true],
    [', "cur"', 'tags', true],
    ['"a,b", "cur"', 'tags', true],
    ['W/"cur"', 'tags', false],
    ['""', 'tags', false],
    [hundred, 'tags', false],
    ['cur', 'malformed', false],
    ["'cur'", 'malformed', false],
    ['"cur', 'malformed', false],
    ['"cur" "old"', 'malformed', false],
    ['"cur"x', 'malformed', false],
    ['w/"cur"', 'malformed', false],
    ['W/ "cur"', 'malformed', false],
    ['*, "cur"', 'malformed', false],
    ['"cur", *', 'malformed', false],
    [', ,', 'malformed', false],
    ['"c\u00fcr"', 'malformed', false],
    ['"c r"', 'malformed', false],
    [`"${'a'.repeat(8 * 1024)}"`, 'malformed', false],
    [`${hundred},"cur"`, 'malformed', false],
    [Array.from({ length: 1_000 }, () => '"a"').join(','), 'malformed', false],
  ])('%j is %s, and for "cur" it holds: %s', (field, kind, holds) => {
    const condition = parseEntityTags(field);
    expect(condition.kind).toBe(kind);
    expect(ifMatchHolds(condition, 'cur')).toBe(holds);
  });
});

describe('If-None-Match', () => {
  it.each([
    [undefined, false],
    ['', false],
    ['"cur"', true],
    ['W/"cur"', true],
    ['"old", W/"cur"', true],
    ['*', true],
    ['"old"', false],
    ['cur', false],
    ['*, "cur"', false],
    ['"cur', false],
  ])('%j names "cur": %s', (field, named) => {
    expect(ifNoneMatchNames(field, 'cur')).toBe(named);
  });
});
