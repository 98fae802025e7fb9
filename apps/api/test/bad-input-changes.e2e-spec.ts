import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { expectRefused } from './support/refused.js';
import { acmeId, globexId, startTestApp, type TestApp } from './support/test-app.js';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
  // signed in before anybody counts sessions
  await app.cookieOf('operator@gatehouse.test');
});

afterAll(() => app.close());

const operator = { as: 'operator@gatehouse.test' } as const;
const path = `/v1/platform/tenants/${acmeId}/features`;
const json = { 'content-type': 'application/json' };
const patch = (body: unknown, headers: Record<string, string> = {}) =>
  app.send('PATCH', path, body, { ...operator, headers });
const patchText = (body: string, headers: Record<string, string> = {}) =>
  app.call(path, { ...operator, method: 'PATCH', headers: { ...json, ...headers }, body });
/** Together with a change that is lawful: all or nothing. */
const withKey = (key: string) => ({ features: { hitl: false, [key]: true }, reason: 'bad keys' });
const withValue = (value: string) => `{"features":{"ingestion":false,"hitl":${value}},"reason":"bad values"}`;

describe('a feature key', () => {
  it.each(['', 'a'.repeat(64), `feature.${'a'.repeat(60)}`])(
    'is refused by its length: "%s"',
    async (key) => {
      await expectRefused(app, 'invalid_request', () => patch(withKey(key)));
    },
  );

  it.each([
    ['-a', '1a', 'a'.repeat(63), 'Billing', 'BILLING', 'billing ', ' billing', 'bill ing', 'billing\n'],
    [
      'ｂｉｌｌｉｎｇ',
      'bіlling',
      'bill\u200bing',
      '\u202ebilling',
      '\u212aitl',
      'H\u0130TL',
      '💳',
      'billing\ufe0f',
    ],
    ['feature.billing', 'scoring_pro', 'billing-stream', 'ENABLE_BILLING', '*', 'billing,hitl', 'hitl.limit'],
    ['toString', 'hasOwnProperty', 'then', 'toJSON', 'length', 'valueOf', '__defineGetter__'],
  ])('that the catalogue does not have is named: %j and others', async (...keys) => {
    for (const key of keys) {
      const { features } = await expectRefused(app, 'unknown_features', () => patch(withKey(key)));
      expect(features).toEqual([key]);
    }
  });

  it.each([
    ['__proto__', 'forbidden_key'],
    ['\\u005f_proto__', 'forbidden_key'],
    ['constructor', 'forbidden_key'],
    ['prototype', 'forbidden_key'],
    ['hitl', 'duplicate_key'],
    ['h\\u0069tl', 'duplicate_key'],
    ['bill\\u0000ing', 'invalid_string'],
    ['\\ud800', 'invalid_string'],
  ])('is refused where it is read: %s', async (key, code) => {
    const body = `{"features":{"hitl":false,"${key}":true},"reason":"bad keys"}`;
    const { issues } = await expectRefused(app, 'invalid_request', () => patchText(body));
    expect(issues).toEqual([expect.objectContaining({ code })]);
  });

  it('of a derived feature is named', async () => {
    const { features } = await expectRefused(app, 'derived_features', () => patch(withKey('billing_stream')));
    expect(features).toEqual(['billing_stream']);
  });

  it('is needed', async () => {
    await expectRefused(app, 'invalid_request', () => patch({ features: {}, reason: 'none' }));
  });
});

describe('what a feature is to become', () => {
  it.each(['"true"', '"false"', '"TRUE"', '"on"', '1', '0', '-0', '1e400', '[]', '[true]', '{}', '""'])(
    'is refused as %s',
    async (value) => {
      await expectRefused(app, 'invalid_request', () => patchText(withValue(value)));
    },
  );

  it.each([
    '"enabled":"true"',
    '"enabled":1',
    '"enabled":null',
    '"enabled":true,"enabled":false',
    '"enabled":true,"state":"on"',
    '"enabled":true,"constructor":{"prototype":{}}',
    ...['-1', '1.5', '-0', '1e400', '9007199254740993', '1000000000', '"5"', 'null', '[5]'].map(
      (limit) => `"enabled":true,"limit":${limit}`,
    ),
    ...[
      '2026-02-30T00:00:00Z',
      '2026-13-01T00:00:00Z',
      '2026-01-01',
      '2026-01-01T24:00:00Z',
      'tomorrow',
      '',
    ].map((instant) => `"enabled":true,"endsAt":"${instant}"`),
    ...['1969-12-31T23:59:59Z', '+010000-01-01T00:00:00Z', '0000-01-01T00:00:00Z'].map(
      (instant) => `"enabled":true,"startsAt":"${instant}"`,
    ),
    '"enabled":true,"endsAt":1893456000000',
    '"enabled":true,"endsAt":null',
    '"enabled":true,"startsAt":"2030-01-01T00:00:00Z","endsAt":"2030-01-01T00:00:00Z"',
    '"enabled":true,"startsAt":"2030-01-01T01:00:00Z","endsAt":"2030-01-01T01:30:00+01:00"',
    '"enabled":true,"endsAt":"9999-12-31T23:59:59-23:59"',
  ])('is refused as {%s}', async (members) => {
    await expectRefused(app, 'invalid_request', () => patchText(withValue(`{${members}}`)));
  });
});

describe('the reason of a change', () => {
  it.each([
    '',
    '   ',
    '\n',
    'x'.repeat(501),
    'a\u001b[31m',
    'a\rb',
    'a\u007fb',
    'a\u0085b',
    1,
    null,
    ['a'],
    {},
  ])('is refused as %j', async (reason) => {
    await expectRefused(app, 'invalid_request', () => patch({ features: { hitl: false }, reason }));
  });

  it('is needed, and nothing else is taken', async () => {
    const features = { hitl: false };
    await expectRefused(app, 'invalid_request', () => patch({ features }));
    for (const more of [{ actor: 'somebody' }, { tenantId: globexId }, { revision: 1 }, { dryRun: true }])
      await expectRefused(app, 'invalid_request', () => patch({ features, reason: 'more', ...more }));
  });
});

describe('If-Match on a change', () => {
  const lawful = { features: { hitl: false }, reason: 'preconditions' };
  const tag = async () => (await app.call(path, operator)).headers.get('etag') ?? '';

  it.each([
    ['unquoted', '0-abc'],
    ['in single quotes', "'0-abc'"],
    ['unclosed', '"0-abc'],
    ['a list with *', '*, "0-abc"'],
    ['a lower-case weakness', 'w/"0-abc"'],
    ['not ASCII', '"0-\u00e9"'],
    ['of 8 KB', `"${'a'.repeat(8_190)}"`],
    ['1,000 tags', Array.from({ length: 1_000 }, () => '"a"').join()],
  ])('is refused: %s', async (_, field) => {
    await expectRefused(app, 'precondition_malformed', () => patch(lawful, { 'if-match': field }));
  });

  it.each([
    ['weak', async () => `W/${await tag()}`],
    ['of a revision to come', () => Promise.resolve('"999999999999999-abc"')],
    ['of no revision', () => Promise.resolve('"abc"')],
    ['of a revision beyond counting', () => Promise.resolve(`"${'9'.repeat(40)}-abc"`)],
    ['of a negative revision', () => Promise.resolve('"-1-abc"')],
  ])('that does not match is 409 and says what does: %s', async (_, field) => {
    const headers = { 'if-match': await field() };
    const { currentETag } = await expectRefused(app, 'stale_revision', () => patch(lawful, headers));
    expect(currentETag).toBe(await tag());
  });

  it('that does not match comes before what is wrong with the body, and after its type and the tenant', async () => {
    const headers = { 'if-match': '"7-abc"' };
    await expectRefused(app, 'stale_revision', () => patch({ features: { nonsense: 1 } }, headers));
    await expectRefused(app, 'stale_revision', () => patchText('{', headers));
    const text = { ...headers, 'content-type': 'text/plain' };
    await expectRefused(app, 'unsupported_media_type', () => patchText('{', text));
    await expectRefused(app, 'payload_too_large', () => patchText(' '.repeat(65_537), headers));
    const nobodys = path.replace(acmeId, '99999999-9999-4999-8999-999999999999');
    await expectRefused(app, 'unknown_tenant', () =>
      app.send('PATCH', nobodys, lawful, { ...operator, headers }),
    );
  });

  it.each([
    ['the current tag', (current: string) => current],
    ['a list with the current tag', (current: string) => `"7-old" , ,${current},W/"x"`],
    ['*', () => '*'],
    ['nothing', () => ''],
  ])('lets a change go on: %s', async (_, field) => {
    const answer = await patch(lawful, { 'if-match': field(await tag()) });
    expect(answer.status).toBe(200);
  });
});
