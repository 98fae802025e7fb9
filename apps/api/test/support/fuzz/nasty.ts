import fc from 'fast-check';
import { acmeId, globexId } from '../test-app.js';

const unknownId = '99999999-9999-4999-8999-999999999999';

/** Texts that have broken parsers, stores and file systems before. */
export const nastyTexts = fc.oneof(
  fc.constantFrom('', ' ', 'null', 'undefined', 'NaN', '-1', '1e400', '__proto__', 'constructor', 'toString'),
  fc.constantFrom('a\0b', '\ud800', '\u202e', '\u200b', 'K', '%00', '%ff', '../..', "' OR 1=1 --", '${7*7}'),
  fc.constantFrom(
    '{"$gt":""}',
    'x'.repeat(150),
    'x'.repeat(1_025),
    '9'.repeat(400),
    '0000-01-01T00:00:00.000Z',
  ),
  fc.string({ unit: 'binary', maxLength: 80 }),
);

export const nastyValues = fc.oneof(
  nastyTexts,
  fc.jsonValue({ maxDepth: 3 }),
  fc.double(),
  fc.maxSafeInteger(),
);

/** Bytes where JSON was expected. */
export const nastyBodies = fc.oneof(
  fc.constantFrom(
    '',
    '{',
    'null',
    '[]',
    '"x"',
    '{"a":1e400}',
    '{"a":-0}',
    '{"a":1,"a":2}',
    '{"__proto__":{}}',
    '\u{feff}{}',
  ),
  fc.constantFrom(
    '['.repeat(2_000),
    ' '.repeat(70_000),
    '{"\\ud800":1}',
    '{"a":"\\u0000"}',
    '{"constructor":{"prototype":{}}}',
  ),
  fc.json(),
  fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes)),
);

/** For a URL, which cannot hold a lone surrogate. */
export function encoded(text: string): string {
  return encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '\ufffd'));
}

/** Ids as a client would write them into a path; some never reach a handler. */
export const ids = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(acmeId, globexId, acmeId.toUpperCase(), unknownId) },
  {
    weight: 2,
    arbitrary: fc.constantFrom('', '%', '%ff', '%00', '%2e%2e', 'a%2Fb', 'x;y=1', 'x'.repeat(151)),
  },
  { weight: 2, arbitrary: nastyTexts.map(encoded) },
);

/** Feature keys in the same way. */
export const keys = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('billing', 'billing_stream', 'hitl', 'export', 'Billing', 'then') },
  { weight: 1, arbitrary: fc.constantFrom('', '%', '%ff', '%00', '%2e%2e', 'a%2Fb', 'x'.repeat(151)) },
  { weight: 1, arbitrary: nastyTexts.map(encoded) },
);

const positions = fc.record(
  {
    name: nastyTexts,
    issuedAt: nastyTexts,
    position: fc.constantFrom('0', '::::', '2026-02-30 00:00:00+00', '2026-01-01 00:00:00+00'),
    id: fc.constantFrom(acmeId, unknownId),
  },
  { requiredKeys: ['id'] },
);

/** Cursors that nobody was given, some of them well made. */
export const forgedCursors = positions.map((position) =>
  Buffer.from(JSON.stringify(position)).toString('base64url'),
);

// what Node lets into a header: visible Latin-1 and spaces
const field = fc.string({
  unit: fc
    .integer({ min: 0x20, max: 0xff })
    .filter((code) => code !== 0x7f)
    .map((code) => String.fromCharCode(code)),
  maxLength: 60,
});
export const entityTags = fc.oneof(
  fc.constantFrom(
    '*',
    '"0-x"',
    'W/"0-x"',
    '"1-x", "2-x"',
    '*, "x"',
    "'x'",
    '"x',
    '',
    `"${'a'.repeat(9_000)}"`,
  ),
  field,
);

/** Headers of strangers: none may change whose request it is. */
export const strangeHeaders = fc.dictionary(
  fc.constantFrom(
    'x-tenant-id',
    'x-role',
    'x-http-method-override',
    'x-request-id',
    'x-forwarded-for',
    'accept',
    'accept-encoding',
    'content-encoding',
    'origin',
    'range',
    'if-modified-since',
    'cookie2',
  ),
  fc.oneof(fc.constantFrom(acmeId, 'operator', 'DELETE', 'application/problem+json', 'gzip', 'null'), field),
  { maxKeys: 3 },
);

export const contentTypes = fc.constantFrom(
  ...Array.from({ length: 8 }, () => 'application/json'),
  'application/json; charset=utf-8',
  'application/json; charset=utf-16',
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  ';',
);
