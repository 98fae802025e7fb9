import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { expectRefused } from './support/refused.js';
import { acmeId, globexId, startTestApp, type TestApp } from './support/test-app.js';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
  // signed in before anybody counts sessions
  for (const user of ['operator@gatehouse.test', 'member@acme.test', 'admin@globex.test'] as const)
    await app.cookieOf(user);
});

afterAll(() => app.close());

const operator = { as: 'operator@gatehouse.test' } as const;
const cursorOf = (position: unknown) => Buffer.from(JSON.stringify(position)).toString('base64url');
const lists = [
  ['/v1/platform/tenants', 'operator@gatehouse.test'],
  ['/v1/billing/invoices', 'member@acme.test'],
] as const;

describe.each(lists)('a page of %s', (list, as) => {
  it.each([
    ...['0', '201', '1000', '-1', '1.5', '1e2', '0x10', '010', '+5', '5a', 'NaN', '%D9%A1', '%EF%BC%95', ''],
    '5%20',
    '5%00',
    '5&limit=6',
  ])('is refused with limit=%s', async (limit) => {
    const path = `${list}?limit=${limit}`;
    const { issues } = await expectRefused(app, 'invalid_request', () => app.call(path, { as }));
    expect(issues).toEqual([expect.objectContaining({ path: '/limit' })]);
  });

  it.each([
    'limit[]=5',
    'limit[$gt]=5',
    'offset=5',
    '__proto__[limit]=5',
    '__proto__=5',
    'constructor=5',
    'Limit=5',
  ])('is refused with ?%s', async (query) => {
    await expectRefused(app, 'invalid_request', () => app.call(`${list}?${query}`, { as }));
  });

  const id = '99999999-9999-4999-8999-999999999999';
  it.each([
    ['empty', ''],
    ['garbage', 'garbage'],
    ['not base64url', '%2B%2F%3D'],
    ['of 1,025 characters', 'a'.repeat(1_025)],
    ['a number', cursorOf(1)],
    ['null', cursorOf(null)],
    ['a list', cursorOf([])],
    ['of one member too many', cursorOf({ name: 'A', issuedAt: '2026-01-01T00:00:00Z', id })],
    ['with an id that is none', cursorOf({ name: 'A', id: `{${id}}` })],
    ['with an id in capitals', cursorOf({ name: 'A', id: 'A'.repeat(8) + id.slice(8) })],
    ['of another spelling', `${cursorOf({ name: 'A', id })}=`],
    ['with NUL', cursorOf({ name: 'A\0', id })],
    ['with a name of another kind', cursorOf({ name: { $gt: '' }, id })],
    ['with __proto__', Buffer.from(`{"__proto__":{},"id":"${id}"}`).toString('base64url')],
    ...[
      '0000-01-01T00:00:00.000Z',
      '2026-02-30T00:00:00.000Z',
      '+275760-09-13T00:00:00.000Z',
      `2026-01-01T00:00:00.${'0'.repeat(200)}Z`,
      '2026-01-01T00:00:00Z',
      'infinity',
      'now',
      '',
    ].map((issuedAt) => [`with the time "${issuedAt}"`, cursorOf({ issuedAt, id })] as const),
    ['of the list of keys', cursorOf({ position: '2026-01-01 00:00:00+00', id })],
  ])('is refused with a cursor that is %s', async (_, cursor) => {
    const path = `${list}?cursor=${cursor}`;
    const { issues } = await expectRefused(app, 'invalid_request', () => app.call(path, { as }));
    expect(issues).toEqual([expect.objectContaining({ path: '/cursor' })]);
  });

  it('is refused with the cursor of another list, taken at its word with its own', async () => {
    const [own, other] = await Promise.all(
      [list, list === lists[0][0] ? lists[1][0] : lists[0][0]].map(async (path) => {
        const user = lists.find(([each]) => each === path)?.[1];
        const answer = await app.call(`${path}?limit=1`, user ? { as: user } : {});
        return ((await answer.json()) as { nextCursor: string }).nextCursor;
      }),
    );
    expect((await app.call(`${list}?cursor=${own}`, { as })).status).toBe(200);
    const tampered = `${own?.slice(0, -2)}${own?.endsWith('AA') ? 'BB' : 'AA'}`;
    for (const cursor of [other, tampered, `${own}A`, own?.toUpperCase()])
      await expectRefused(app, 'invalid_request', () => app.call(`${list}?cursor=${cursor}`, { as }));
  });
});

describe('a search for tenants', () => {
  it.each(['a%00b', 'a%0Ab', 'a%1b[31m', 'a%7Fb', 'a%C2%85b', 'x'.repeat(201), 'a&query=b'])(
    'is refused with query=%s',
    async (query) => {
      const path = `/v1/platform/tenants?query=${query}`;
      await expectRefused(app, 'invalid_request', () => app.call(path, operator));
    },
  );

  it.each(['%25', '_', "'", '%5C', "' OR 1=1 --", '%ff', '.*'])('takes %s at its word', async (query) => {
    const answer = await app.call(`/v1/platform/tenants?query=${query}`, operator);
    expect([answer.status, await answer.json()]).toEqual([200, { tenants: [], nextCursor: null }]);
  });
});

describe('the name of a new tenant', () => {
  const create = (body: unknown) => app.send('POST', '/v1/platform/tenants', body, operator);

  it.each([
    '',
    '   ',
    '\u00a0\n',
    'x'.repeat(201),
    'a\0b',
    'a\nb',
    'a\tb',
    'a\u001b[31m',
    'a\u007f',
    'a\u0085b',
    1,
    null,
  ])('is refused as %j', async (name) => {
    await expectRefused(app, 'invalid_request', () => create({ name }));
  });

  it('comes alone', async () => {
    for (const more of [
      { id: acmeId },
      { revision: 7 },
      { entitlements: {} },
      { createdAt: '2026-01-01T00:00:00Z' },
    ])
      await expectRefused(app, 'invalid_request', () => create({ name: 'Alone', ...more }));
    await expectRefused(app, 'invalid_request', () => create({}));
  });

  it.each(['Acme', ' Acme ', '\tAcme\n'])('is refused when it is taken: %j', async (name) => {
    await expectRefused(app, 'tenant_exists', () => create({ name }));
  });
});

describe('If-None-Match', () => {
  const reads = [
    ['/v1/features', 'member@acme.test', '/v1/features', 'admin@globex.test'],
    [
      `/v1/platform/tenants/${acmeId}/features`,
      'operator@gatehouse.test',
      `/v1/platform/tenants/${globexId}/features`,
      'operator@gatehouse.test',
    ],
  ] as const;

  describe.each(reads)('on %s', (path, as, otherPath, other) => {
    const tagOf = async (each: string, who: typeof as | typeof other) =>
      (await app.call(each, { as: who })).headers.get('etag') ?? '';
    const statusWith = async (field: string) =>
      (await app.call(path, { as, headers: { 'if-none-match': field } })).status;

    it.each([
      ['the current tag', (tag: string) => tag],
      ['the current tag, weak', (tag: string) => `W/${tag}`],
      ['a list with it', (tag: string) => `"x", W/"y" ,, ${tag}`],
      ['*', () => '*'],
    ])('is 304: %s', async (_, field) => {
      expect(await statusWith(field(await tagOf(path, as)))).toBe(304);
    });

    it.each([
      ['another tag', () => '"x"'],
      ['nothing', () => ''],
      ['the current tag, unquoted', (tag: string) => tag.slice(1, -1)],
      ['the current tag, unclosed', (tag: string) => tag.slice(0, -1)],
      ['the current tag in a list that is none', (tag: string) => `${tag} ${tag}`],
      ['the current tag after *', (tag: string) => `*, ${tag}`],
      ['not ASCII', () => '"\u00e9"'],
      ['1,000 tags', (tag: string) => Array.from({ length: 1_000 }, () => '"a"').join() + `,${tag}`],
    ])('is 200: %s', async (_, field) => {
      expect(await statusWith(field(await tagOf(path, as)))).toBe(200);
    });

    it('is 200: the tag of another tenant', async () => {
      expect(await statusWith(await tagOf(otherPath, other))).toBe(200);
    });
  });
});
