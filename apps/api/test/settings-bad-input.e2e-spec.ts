import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { lawfulFlags, reservedFlags } from '@gatehouse/features/testing';
import type { ErrorCode } from '../src/http/index.js';
import { expectRefused } from './support/refused.js';
import { SettingsUser, type SettingsContent } from './support/settings.js';
import { startTestApp, type TestApp } from './support/test-app.js';

let app: TestApp;
let admin: SettingsUser;
let tag: string;
let lawful: SettingsContent;

beforeAll(async () => {
  app = await startTestApp();
  admin = await SettingsUser.signIn(app, 'admin@acme.test');
  await admin.edit({ displayName: 'Acme Ltd' });
  tag = await admin.tag();
  lawful = { ...(await admin.content()), displayName: 'A lawful change' };
});
afterAll(() => app.close());

/** Sees a body refused that comes with the current tag. */
const refused = (code: ErrorCode, body: unknown) => expectRefused(app, code, () => admin.put(body, tag));
const refusedText = (code: ErrorCode, body: string | Uint8Array, headers: Record<string, string> = {}) =>
  expectRefused(app, code, () =>
    admin.putText(body, { 'content-type': 'application/json', 'if-match': tag, ...headers }),
  );
/** A lawful body with one member written as it is here. */
const withMember = (name: string, value: string) =>
  JSON.stringify({ ...lawful, [name]: null }).replace(`"${name}":null`, `"${name}":${value}`);

describe('If-Match', () => {
  it.each([
    ['absent', undefined],
    ['empty', ''],
    ['blank', '  '],
    ['*', '*'],
  ])('is required, and the answer says how to send it again: %s', async (_, field) => {
    const { message } = await expectRefused(app, 'precondition_required', () => admin.put(lawful, field));
    expect(message).toMatch(/GET.*ETag.*send it again with If-Match/);
  });

  it.each<[string, () => string]>([
    ['unquoted', () => tag.replaceAll('"', '')],
    ['in single quotes', () => tag.replaceAll('"', "'")],
    ['unclosed', () => tag.slice(0, -1)],
    ['a list with *', () => `*, ${tag}`],
    ['of 8 KB', () => `"${'a'.repeat(8_190)}"`],
    ['not ASCII', () => `${tag}, "\u00e9"`],
    ['1,000 tags', () => Array.from({ length: 1_000 }, () => tag).join()],
    ['a lower-case weakness', () => `w/${tag}`],
  ])('that is malformed is 400: %s', async (_, field) => {
    await expectRefused(app, 'precondition_malformed', () => admin.put(lawful, field()));
  });

  it.each<[string, () => string]>([
    ['old', () => '"1"'],
    ['weak', () => `W/${tag}`],
    ['to come', () => `"${Number(tag.slice(1, -1)) + 1}"`],
    ['of no version', () => '"abc"'],
    ['a list of others', () => '"abc", "0"'],
  ])('that does not match is 409 with the tag that does: %s', async (_, field) => {
    const ask = () => admin.put(lawful, field());
    expect((await expectRefused(app, 'stale_settings', ask))['currentETag']).toBe(tag);
    expect((await ask()).headers.get('etag')).toBe(tag);
  });

  it.each<[string, () => string]>([
    ['the current one', () => tag],
    ['a list with it', () => `"7", W/"x" ,,${tag}`],
  ])('that matches lets the write go on: %s', async (_, field) => {
    const answer = await admin.put(lawful, field());
    expect(answer.status).toBe(200);
    await admin.edit({ displayName: 'Acme Ltd' });
    tag = await admin.tag();
  });

  it('of two header lines is one list', async () => {
    const body = JSON.stringify(await admin.content());
    const cookie = (await app.signIn('admin@acme.test')).headers.getSetCookie()[0]?.split(';', 1)[0] ?? '';
    const status = await statusOf([
      'PUT /v1/tenants/settings HTTP/1.1',
      'Host: localhost',
      'Connection: close',
      'Content-Type: application/json',
      `Content-Length: ${Buffer.byteLength(body)}`,
      `Cookie: ${cookie}`,
      'If-Match: "abc"',
      `If-Match: ${tag}`,
      '',
      body,
    ]);
    expect(status).toBe('HTTP/1.1 200 OK');
  });

  it('comes after who asks and the body’s type and size, and before the body', async () => {
    const member = await SettingsUser.signIn(app, 'member@acme.test');
    await expectRefused(app, 'forbidden', () => member.put({}, '*'));
    await expectRefused(app, 'unauthenticated', () => app.send('PUT', '/v1/tenants/settings', {}));
    const json = { 'content-type': 'application/json' };
    await expectRefused(app, 'unsupported_media_type', () =>
      admin.putText('{', { 'content-type': 'text/plain' }),
    );
    await expectRefused(app, 'payload_too_large', () => admin.putText(' '.repeat(65_537), json));
    await expectRefused(app, 'precondition_required', () => admin.putText('{', json));
  });
});

/** The first line that comes back for these. */
function statusOf(lines: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(app.port, '127.0.0.1', () => socket.write(lines.join('\r\n')));
    socket.once('data', (answer) => resolve(answer.toString('latin1').split('\r\n', 1)[0] ?? ''));
    socket.once('error', reject);
  });
}

describe('a flag of the reserved namespace', () => {
  it.each(reservedFlags)('is refused and nothing is stored: %j', async (key) => {
    const flags = { ...lawful.flags, lawful: true, [key]: true };
    const { issues } = await refused('reserved_flag', { ...lawful, flags });
    expect(issues).toEqual([{ path: `/flags/${key}`, code: 'reserved_flag', message: expect.any(String) }]);
  });

  it.each([
    ['nested', { feature: { billing: true } }],
    ['off', { 'feature.billing': false }],
    ['unset', { 'feature.billing': null }],
    ['a text', { 'feature.billing': 'true' }],
    ['beside a flag that is malformed', { Billing: 1, 'feature.billing': true }],
  ])('is refused whatever its value: %s', async (_, flags) => {
    await refused('reserved_flag', { ...lawful, flags });
  });

  it('is refused whatever else is wrong, and every one is named', async () => {
    const flags = { 'feature.a': true, FEATURE: true };
    const { issues } = await refused('reserved_flag', { displayName: '', flags });
    expect(issues).toMatchObject([{ path: '/flags/feature.a' }, { path: '/flags/FEATURE' }]);
  });

  it('is refused escaped, too', async () => {
    await refusedText('reserved_flag', withMember('flags', '{"\\u0066eature.x":true}'));
  });
});

describe('a flag', () => {
  it.each([
    ['', '-a', '1a', 'a'.repeat(64), 'Billing', 'billing ', ' billing', 'bill ing', 'billing\n', '.a', '_a'],
    ['ｂｉｌｌｉｎｇ', 'bіlling', 'bill\u200bing', '\u202ebilling', '\u212aitl', 'h\u0130tl', '💳', 'a/b'],
    ['toString', 'hasOwnProperty', 'toJSON', 'then', 'length', '__defineGetter__'],
    lawfulFlags.filter((key) => !/^[a-z][a-z0-9_.-]{0,62}$/.test(key)),
  ])('is refused by its key: %j and others', async (...keys) => {
    for (const key of keys) await refused('invalid_request', { ...lawful, flags: { [key]: true } });
  });

  it.each(['__proto__', 'constructor', 'prototype', '\\u005f_proto__', 'a\\u0000', '\\ud800'])(
    'is refused where it is read: %s',
    async (key) => {
      await refusedText('invalid_request', withMember('flags', `{"${key}":true}`));
    },
  );

  it.each(['"true"', '"false"', '1', '0', '[]', '{}', '"TRUE"', '1e400', 'null', '{"enabled":true}'])(
    'is on or off and nothing else: %s',
    async (value) => {
      await refusedText('invalid_request', withMember('flags', `{"dark_mode":${value}}`));
    },
  );

  it('is one of 200 at most, and no two differ by case alone', async () => {
    const many = (count: number, name = (index: number) => `flag_${index}`) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [name(index), true]));
    await refused('invalid_request', { ...lawful, flags: many(201) });
    await refused('invalid_request', { ...lawful, flags: many(200, (index) => `f${index}`.padEnd(64, 'x')) });
    await refused('invalid_request', { ...lawful, flags: { dark: true, Dark: true } });
    await refusedText('invalid_request', withMember('flags', '{"dark":true,"dark":false}'));
    await admin.edit({ flags: many(200, (index) => `f${index}`.padEnd(63, 'x')) });
    await admin.edit({ flags: Object.fromEntries(lawfulFlags.slice(0, 1).map((key) => [key, true])) });
    tag = await admin.tag();
  });
});

describe('the body', () => {
  it.each(['', '{', 'null', '[]', '"x"', '1', 'true', '{}', '{"a":1}{}', '\u{feff}{}'])(
    'is refused: %j',
    async (body) => {
      await refusedText('invalid_request', body);
    },
  );

  it('is refused when it is no UTF-8, too deep, or too large', async () => {
    await refusedText('invalid_request', Buffer.from(withMember('displayName', '"\u00e9"'), 'latin1'));
    for (const depth of [2_000, 60_000]) await refusedText('invalid_request', '['.repeat(depth));
    await refusedText('payload_too_large', withMember('displayName', `"${'x'.repeat(65_536)}"`));
  });

  it.each(['text/plain', '', 'application/x-www-form-urlencoded', 'application/json; charset=utf-16'])(
    'is refused as %j',
    async (type) => {
      await refusedText('unsupported_media_type', JSON.stringify(lawful), { 'content-type': type });
    },
  );

  it('is refused without any of its members, and with one more', async () => {
    for (const name of Object.keys(lawful).filter((each) => each !== 'webhookUrl'))
      await refused('invalid_request', { ...lawful, [name]: undefined });
    for (const more of [
      { version: 1 },
      { updatedAt: '2026-01-01T00:00:00Z' },
      { tenantId: 'x' },
      { Flags: {} },
    ])
      await refused('invalid_request', { ...lawful, ...more });
  });

  it.each<[string, readonly unknown[]]>([
    ['displayName', ['', '  ', 'x'.repeat(201), 'a\nb', 'a\u0085b', 1, null, []]],
    [
      'timezone',
      ['', 'Mars/Olympus', '+01:00', 'UTC+1', ' UTC', 'Europe/Berlin\n', '../etc', 'x'.repeat(65), 1],
    ],
    [
      'billingContacts',
      [
        ['x'],
        ['a@b'],
        ['a b@acme.test'],
        ['a@acme.test\n'],
        ['<a@acme.test>'],
        ['A@acme.test', 'a@acme.test'],
        [`${'a'.repeat(250)}@acme.test`],
        [null],
        Array.from({ length: 21 }, (_, index) => `a${index}@acme.test`),
        'a@acme.test',
        {},
        null,
      ],
    ],
    [
      'webhookUrl',
      [
        '',
        'http://acme.test/',
        'ftp://acme.test/',
        'javascript:alert(1)',
        'https:acme.test',
        'https://',
        'https://a:b@acme.test/',
        'https://a@acme.test/',
        'https://acme.test/\n',
        'https://ac\tme.test/',
        'https:\\\\acme.test',
        ` https://acme.test/`,
        `https://acme.test/${'x'.repeat(2_040)}`,
        null,
        1,
      ],
    ],
    [
      'planMetadata',
      [
        { '': 1 },
        { ['x'.repeat(65)]: 1 },
        { a: 'x'.repeat(501) },
        { a: [] },
        { a: {} },
        Object.fromEntries(Array.from({ length: 51 }, (_, index) => [`k${index}`, 1])),
        [],
        'x',
        null,
      ],
    ],
    ['flags', [[], 'x', null, [{ a: true }]]],
  ])('is refused by its %s', async (name, values) => {
    for (const value of values) {
      const { issues } = await refused('invalid_request', { ...lawful, [name]: value });
      expect(issues).toContainEqual(expect.objectContaining({ path: expect.stringContaining(`/${name}`) }));
    }
  });

  it.each(['1e400', '9007199254740993', '-0', '"\\u0000"', '"\\udfff"'])(
    'is refused with %s among the notes',
    async (value) => {
      await refusedText('invalid_request', withMember('planMetadata', `{"a":${value}}`));
    },
  );
});
