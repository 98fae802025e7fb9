import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { base64url, generateKeyPair, SignJWT } from 'jose';
import { seconds, startIssuer } from '../../../test/support/issuer.js';
import { readConfiguration } from '../../configuration/index.js';
import { AccessTokens } from './access-tokens.js';

const acme = '11111111-1111-4111-8111-111111111111';
const member = { tenant_id: acme, role: 'member', name: 'A member' };
let issuer: Awaited<ReturnType<typeof startIssuer>>;
let tokens: AccessTokens;

beforeEach(async () => {
  issuer = await startIssuer();
  const environment = { DATABASE_URL: 'postgres://x@localhost/x', SESSION_SECRET: 'x'.repeat(32) };
  tokens = new AccessTokens(readConfiguration({ ...environment, ...issuer.environment }));
});

afterEach(() => {
  issuer.close();
});

const unsigned = (header: object, claims: object) =>
  [header, claims].map((part) => base64url.encode(JSON.stringify(part))).join('.');

describe('an access token of the issuer', () => {
  it.each([
    [member, { kind: 'token', id: 'somebody', role: 'member', tenantId: acme, name: 'A member' }],
    [
      { ...member, role: 'admin', name: undefined },
      { role: 'admin', tenantId: acme, name: 'somebody' },
    ],
    [{ role: 'operator' }, { role: 'operator' }],
    [{ ...member, tenant_id: acme.toUpperCase() }, { tenantId: acme }],
    [{ ...member, aud: ['other', 'gatehouse'] }, { tenantId: acme }],
  ])('with %j is a principal', async (claims, principal) => {
    expect(await tokens.principalOf(await issuer.sign(claims))).toMatchObject({
      ...principal,
      expiresAt: expect.any(Date),
    });
  });

  it('of an operator has no tenant', async () => {
    expect(await tokens.principalOf(await issuer.sign({ role: 'operator' }))).not.toHaveProperty('tenantId');
  });

  it('costs one fetch of the keys, however many come', async () => {
    const signed = await issuer.sign(member);
    await Promise.all([tokens.principalOf(signed), tokens.principalOf(signed)]);
    await tokens.principalOf(signed);
    expect(issuer.asked()).toBe(1);
  });

  it.each([
    [{ ...member, role: 'operator' }],
    [{ ...member, role: 'service' }],
    [{ ...member, role: 'root' }],
    [{ role: 'member' }],
    [{ ...member, tenant_id: 'acme' }],
    [{ ...member, tenant_id: `{${acme}}` }],
    [{ tenant_id: acme }],
  ])('with %j is nobody', async (claims) => {
    expect(await tokens.principalOf(await issuer.sign(claims))).toBeUndefined();
  });
});

describe('a token that the issuer could not have made', () => {
  const made = async () => {
    const { privateKey } = await generateKeyPair('ES256');
    const secret = new TextEncoder().encode(JSON.stringify(issuer.publicJwk));
    const claims = {
      ...member,
      iss: issuer.environment.AUTH_ISSUER,
      aud: 'gatehouse',
      sub: 's',
      exp: seconds(60),
    };
    return {
      'no JWT': 'a.b.c',
      'one word': 'nonsense',
      'alg none': `${unsigned({ alg: 'none', kid: 'k1' }, claims)}.`,
      'HS256 with the public key': await new SignJWT(claims)
        .setProtectedHeader({ alg: 'HS256', kid: 'k1' })
        .sign(secret),
      'no kid': await issuer.sign(member, { kid: undefined as never }),
      expired: await issuer.sign({ ...member, exp: seconds(-10) }),
      'no exp': await issuer.sign({ ...member, exp: undefined }),
      'not yet valid': await issuer.sign({ ...member, nbf: seconds(30) }),
      'another issuer': await issuer.sign({ ...member, iss: 'http://127.0.0.1' }),
      'another audience': await issuer.sign({ ...member, aud: 'other' }),
      'no subject': await issuer.sign({ ...member, sub: undefined }),
      'another issuer with jku': await issuer.sign(
        { ...member, iss: 'http://evil.test' },
        { jku: `${issuer.environment.AUTH_ISSUER}/evil` },
        privateKey,
      ),
    };
  };

  it.each([
    'no JWT',
    'one word',
    'alg none',
    'HS256 with the public key',
    'no kid',
    'expired',
    'no exp',
    'not yet valid',
    'another issuer',
    'another audience',
    'no subject',
    'another issuer with jku',
  ] as const)('%s: is nobody, and nothing is fetched', async (which) => {
    expect(await tokens.principalOf((await made())[which])).toBeUndefined();
    expect(issuer.asked()).toBe(0);
  });

  it.each(['jwk', 'jku', 'x5u'] as const)('%s in the header is ignored', async (member_) => {
    const { privateKey } = await generateKeyPair('ES256');
    const header = { jwk: issuer.publicJwk, jku: 'http://127.0.0.1:1/keys', x5u: 'http://127.0.0.1:1/cert' }[
      member_
    ];
    const forged = await issuer.sign(member, { [member_]: header }, privateKey);
    expect(await tokens.principalOf(forged)).toBeUndefined();
    expect(issuer.asked()).toBe(1);
  });

  it('an unknown kid is nobody, and asks for the keys only once', async () => {
    const strange = await issuer.sign(member, { kid: 'k2' });
    expect(await tokens.principalOf(strange)).toBeUndefined();
    expect(await tokens.principalOf(strange)).toBeUndefined();
    expect(issuer.asked()).toBe(1);
  });
});

describe('an issuer that does not answer', () => {
  it.each(['hangs', 'fails'] as const)(
    '%s: nobody can say, within a second, and it is left alone for a while',
    async (how) => {
      issuer.behave(how);
      const signed = await issuer.sign(member);
      const started = performance.now();
      await expect(tokens.principalOf(signed)).rejects.toMatchObject({ code: 'identity_lookup_failed' });
      await expect(tokens.principalOf(signed)).rejects.toMatchObject({ code: 'identity_lookup_failed' });
      expect(performance.now() - started).toBeLessThan(1_000);
      expect(issuer.asked()).toBe(1);
    },
  );

  it('does not matter while its keys are at hand', async () => {
    await tokens.principalOf(await issuer.sign(member));
    issuer.behave('hangs');
    expect(await tokens.principalOf(await issuer.sign(member))).toMatchObject({ role: 'member' });
  });
});
