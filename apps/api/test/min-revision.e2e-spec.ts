import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FeatureService } from '@gatehouse/features';
import { failureOf, refusalOf } from './support/failure.js';
import { Operator } from './support/operator.js';
import { exchange, parseAnswer } from './support/raw-http.js';
import { expectRefused } from './support/refused.js';
import { within } from './support/stopwatch.js';
import { acmeId, type DemoUser, type TestApp } from './support/test-app.js';
import { TestApps } from './support/test-apps.js';

const member = 'member@acme.test';
const gated = '/v1/billing/invoices';
let apps: TestApps;
let here: TestApp;
/** Hears nothing: it reads the change log each second, and is behind until then. */
let behind: TestApp;
let operator: Operator;

beforeAll(async () => {
  apps = await TestApps.create();
  here = await apps.start('here');
  behind = await apps.start('behind', { DATABASE_NOTIFY: 'false' });
  operator = new Operator(here);
  for (const app of [here, behind]) await app.cookieOf(member);
});

afterAll(() => apps.close());

const tokenIn = (answer: Response): string => answer.headers.get('entitlements-revision') ?? '';
const ask = (app: TestApp, path: string, token?: string, as: DemoUser = member) =>
  app.call(path, { as, ...(token !== undefined && { headers: { 'entitlements-min-revision': token } }) });

/** @returns the token that the operator's client is given */
async function turn(billing: boolean): Promise<string> {
  const answer = await operator.patch({ billing });
  expect(answer.status).toBe(200);
  return tokenIn(answer);
}

/** Where the next answer would come from memory. */
async function warm(app: TestApp): Promise<void> {
  expect((await ask(app, '/v1/features')).status).toBe(200);
}

describe('an instance that is behind is as far as the token says', () => {
  it('of a change, for the very next request, round after round', async () => {
    for (const billing of [false, true, false, true, false, true]) {
      await warm(behind);
      const token = await turn(billing);
      expect((await ask(behind, gated, token)).status).toBe(billing ? 200 : 403);
      const answer = await ask(behind, '/v1/features', token);
      expect(tokenIn(answer)).toBe(token);
      expect(await answer.json()).toMatchObject({ features: { billing: { enabled: billing } } });
    }
  });

  it('of a snapshot, and has come that far for those without a token, too', async () => {
    await warm(behind);
    await turn(false);
    const token = tokenIn(await ask(here, '/v1/features'));
    expect((await ask(behind, gated, token)).status).toBe(403);
    expect((await ask(behind, gated)).status).toBe(403);
    await turn(true);
  });

  it('of a denial', async () => {
    await warm(behind);
    await turn(false);
    const denial = await ask(here, gated);
    expect(await failureOf(denial)).toMatchObject({ error: 'feature_disabled', feature: 'billing' });
    const answer = await ask(behind, '/v1/features', tokenIn(denial));
    expect(tokenIn(answer)).toBe(tokenIn(denial));
    await turn(true);
  });

  it('also with 304, which is not for who holds something older', async () => {
    const before = await ask(behind, '/v1/features');
    const token = await turn(false);
    const headers = { 'entitlements-min-revision': token, 'if-none-match': before.headers.get('etag') ?? '' };
    const answer = await behind.call('/v1/features', { as: member, headers });
    expect([answer.status, tokenIn(answer)]).toEqual([200, token]);
    await turn(true);
  });
});

describe('a token that is older than what is served', () => {
  it('changes nothing', async () => {
    const old = await turn(false);
    const current = await turn(true);
    expect(tokenIn(await ask(here, '/v1/features', old))).toBe(current);
    expect((await ask(here, gated, old)).status).toBe(200);
  });
});

describe('what is not a token of the tenant is 400 within 500 ms, without effect', () => {
  const cases: [string, (token: string) => string | Promise<string>][] = [
    ['another number', (token) => `9${token}`],
    ['another digest', (token) => token.slice(0, -2) + (token.endsWith('AA') ? 'BB' : 'AA')],
    ['no digest', (token) => token.split('.')[0] ?? ''],
    ['the digest alone', (token) => `.${token.split('.')[1]}`],
    [
      'another tenant’s',
      async () => tokenIn(await ask(here, '/v1/features', undefined, 'admin@globex.test')),
    ],
    ['one of the future', (token) => `1000000.${token.split('.')[1]}`],
    ['-1', (token) => `-1.${token.split('.')[1]}`],
    ['a leading zero', (token) => `0${token}`],
    ['nothing', () => ''],
    ['garbage', () => '{"revision":1}'],
    ['an entity tag', (token) => `"${token}"`],
    ['two in one', (token) => `${token}, ${token}`],
    ['a prototype', () => '__proto__'],
    ['10 KB', () => '1'.repeat(10_240)],
  ];

  it.each(cases)('%s', async (_, spoil) => {
    await warm(here);
    const token = await spoil(tokenIn(await ask(here, '/v1/features')));
    for (const path of ['/v1/features', gated]) {
      const asked = () => within(500, () => ask(here, path, token));
      await expectRefused(here, 'revision_token_invalid', asked);
    }
    // nobody could make it forget, or distrust, what it holds
    expect(here.app.get(FeatureService).isFeatureEnabledHere(acmeId, 'billing')).toBe(true);
  });

  async function raw(lines: readonly string[]) {
    const cookie = await here.cookieOf(member);
    const head = ['GET /v1/features HTTP/1.1', 'Host: x', `Cookie: ${cookie}`, 'Connection: close', ...lines];
    return parseAnswer(await exchange(here.port, [`${head.join('\r\n')}\r\n\r\n`]));
  }

  it('two header lines, even of the same', async () => {
    const line = `Entitlements-Min-Revision: ${tokenIn(await ask(here, '/v1/features'))}`;
    expect(await raw([line])).toMatchObject({ status: 200 });
    expect(await raw([line, line])).toMatchObject({ status: 400, body: { error: 'revision_token_invalid' } });
  });

  it('20 KB are too many for any header', async () => {
    const answer = await raw([`Entitlements-Min-Revision: ${'1'.repeat(20_480)}`]);
    expect(answer).toMatchObject({ status: 431, body: { error: 'headers_too_large' } });
  });

  it('bytes that are not ASCII', async () => {
    const answer = await raw(['Entitlements-Min-Revision: 1.é\u00ff']);
    expect(answer).toMatchObject({ status: 400, body: { error: 'revision_token_invalid' } });
  });
});

describe('who is of no tenant is asked for no token', () => {
  const headers = { 'entitlements-min-revision': 'garbage' };

  it.each([
    '/v1/platform/features',
    '/v1/platform/tenants',
    `/v1/platform/tenants/${acmeId}/features`,
    '/v1/auth/me',
  ])('as the operator of %s', async (path) => {
    expect((await here.call(path, { as: 'operator@gatehouse.test', headers })).status).toBe(200);
  });

  it.each(['/health/live', '/health/ready', '/metrics'])('nor on %s, without a credential', async (path) => {
    expect((await here.call(path, { headers })).status).toBe(200);
  });

  it('and without a credential is told that first', async () => {
    const answer = await here.call('/v1/features', { headers });
    expect(await refusalOf(answer)).toEqual({ status: 401, error: 'unauthenticated' });
  });
});

it('a token that the store itself is behind of is 409, and good again once the store is as far', async () => {
  const token = await turn(false);
  const move = (by: number) =>
    here.query('UPDATE tenants SET entitlement_revision = entitlement_revision + $2 WHERE id = $1', [
      ...[acmeId, by],
    ]);
  await move(-1);
  const restored = await apps.start('restored');
  await restored.cookieOf(member);
  for (const path of ['/v1/features', gated]) {
    const answer = await within(500, () => ask(restored, path, token));
    expect(await refusalOf(answer)).toEqual({ status: 409, error: 'revision_not_reached' });
  }
  await move(1);
  expect(tokenIn(await ask(restored, '/v1/features', token))).toBe(token);
  await apps.stop(restored);
});
