import { createServer } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT, type JWTHeaderParameters } from 'jose';

/** An OIDC issuer with one key, as far as an API sees one. Counts who asks for its keys, and can stop answering. */
export async function startIssuer() {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid: 'k1', alg: 'ES256', use: 'sig' };
  let asked = 0;
  let behaviour: 'answers' | 'hangs' | 'fails' = 'answers';
  const server = createServer((_, response) => {
    asked += 1;
    if (behaviour === 'hangs') return;
    response.statusCode = behaviour === 'fails' ? 500 : 200;
    response.end(JSON.stringify({ keys: [jwk] }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  const issuer = `http://127.0.0.1:${port}`;
  const environment = { AUTH_ISSUER: issuer, AUTH_AUDIENCE: 'gatehouse', AUTH_JWKS_URL: `${issuer}/keys` };
  return {
    environment,
    publicJwk: jwk,
    asked: () => asked,
    behave: (next: typeof behaviour) => (behaviour = next),
    sign: (
      claims: Readonly<Record<string, unknown>>,
      header: Partial<JWTHeaderParameters> = {},
      key: Parameters<SignJWT['sign']>[0] = privateKey,
    ) =>
      new SignJWT({ iss: issuer, aud: 'gatehouse', sub: 'somebody', ...standing(), ...claims })
        .setProtectedHeader({ alg: 'ES256', kid: 'k1', ...header })
        .sign(key),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

export const seconds = (fromNow: number) => Math.floor(Date.now() / 1_000) + fromNow;

const standing = () => ({ exp: seconds(60), iat: seconds(0) });
