import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { InvalidJsonError } from './invalid-json.error.js';
import { parseJson } from './parse-json.js';

const parse = (body: string | Buffer) => parseJson(Buffer.from(body as string));
const refusal = (body: string | Buffer) => {
  try {
    return { accepted: parse(body) };
  } catch (error) {
    const { code, path } = error as InvalidJsonError;
    return { code, path };
  }
};

describe('parseJson', () => {
  it.each([
    ['', 'invalid_json', []],
    ['{', 'invalid_json', []],
    ['{"a":1,}', 'invalid_json', []],
    ['[1,]', 'invalid_json', [1]],
    ['[1 2]', 'invalid_json', [0]],
    ['{"a":01}', 'invalid_json', []],
    ["{'a':1}", 'invalid_json', []],
    ['{"a":NaN}', 'invalid_json', ['a']],
    ['true false', 'invalid_json', []],
    ['"\u0001"', 'invalid_json', []],
    ['"\\x41"', 'invalid_json', []],
    ['\uFEFF{}', 'invalid_json', []],
    [Buffer.from([0x22, 0xff, 0x22]), 'invalid_encoding', []],
    [Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22]), 'invalid_encoding', []],
    ['{"a":"\\u0000"}', 'invalid_string', ['a']],
    ['{"a\\u0000":1}', 'invalid_string', []],
    ['["\\ud800"]', 'invalid_string', [0]],
    ['["\\udc00\\ud800"]', 'invalid_string', [0]],
    ['{"a":[1,1e400]}', 'invalid_number', ['a', 1]],
    ['9007199254740993', 'invalid_number', []],
    ['-9007199254740993', 'invalid_number', []],
    ['-0', 'invalid_number', []],
    ['-0.0', 'invalid_number', []],
    ['{"a":1,"b":{"c":1,"c":2}}', 'duplicate_key', ['b', 'c']],
    ['{"a":1,"\\u0061":2}', 'duplicate_key', ['a']],
    ['{"__proto__":{}}', 'forbidden_key', ['__proto__']],
    ['{"\\u005f_proto__":{}}', 'forbidden_key', ['__proto__']],
    ['{"constructor":{"prototype":{}}}', 'forbidden_key', ['constructor']],
    ['[{"prototype":1}]', 'forbidden_key', [0, 'prototype']],
  ])('refuses %j as %s at %j', (body, code, path) => {
    // the path of a syntax error is where the reader was; only its code is promised
    expect(refusal(body)).toMatchObject(code === 'invalid_json' ? { code } : { code, path });
  });

  it.each([33, 2_000, 100_000])('refuses %i levels within 50 ms', (depth) => {
    const started = performance.now();
    for (const open of ['[', '{"a":']) expect(refusal(open.repeat(depth)).code).toBe('too_deep');
    expect(performance.now() - started).toBeLessThan(50);
  });

  it('takes 32 levels', () => {
    expect(parse('['.repeat(32) + ']'.repeat(32))).toBeDefined();
  });

  it('reads whatever JSON.stringify writes', () => {
    const kept = (key: string) => !/\u0000|\p{Surrogate}|^(__proto__|constructor|prototype)$/u.test(key);
    const text = fc.string({ unit: 'grapheme' }).filter(kept);
    const leaf = fc.oneof(
      text,
      fc.boolean(),
      fc.constant(null),
      fc.maxSafeInteger(),
      fc.double({ noNaN: true }),
    );
    const exact = leaf.filter(
      (v) => typeof v !== 'number' || Number.isSafeInteger(v) || !Number.isInteger(v),
    );
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof({ maxDepth: 5 }, exact, fc.array(tie('tree')), fc.dictionary(text, tie('tree'))),
    }));
    fc.assert(
      fc.property(tree, (value) => {
        fc.pre(!JSON.stringify(value).includes('-0'));
        expect(parse(JSON.stringify(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('never takes what JSON.parse refuses, and never reads it otherwise', () => {
    const token = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"b"',
      ' ',
      '1',
      '-',
      '0',
      '.5',
      'e1',
      'true',
    );
    fc.assert(
      fc.property(fc.array(token, { maxLength: 12 }), (tokens) => {
        const outcome = refusal(tokens.join(''));
        if ('accepted' in outcome) expect(outcome.accepted).toEqual(JSON.parse(tokens.join('')));
      }),
      { numRuns: 2_000 },
    );
  });
});
