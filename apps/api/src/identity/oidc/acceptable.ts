import { decodeJwt, decodeProtectedHeader, type JWTPayload } from 'jose';
import type { OidcConfiguration } from '../../configuration/index.js';

/**
 * Signatures that only the issuer can make. A shared secret, or none, is no signature here: jose refuses every other
 * algorithm before it asks for a key.
 */
export const algorithms = ['RS256', 'PS256', 'ES256', 'ES384', 'EdDSA', 'Ed25519'];

export const toleranceSeconds = 5;

/**
 * Whether a token could be the issuer's, as far as can be told without its keys. Nothing is fetched on behalf of one
 * that could not.
 */
export function isAcceptable(token: string, oidc: OidcConfiguration): boolean {
  try {
    const { kid } = decodeProtectedHeader(token);
    if (typeof kid !== 'string' || kid === '') return false;
    return hasAcceptableClaims(decodeJwt(token), oidc);
  } catch {
    // jose throws for what is no JWT, and that is the answer
    return false;
  }
}

function hasAcceptableClaims({ iss, aud, exp, nbf, sub }: JWTPayload, oidc: OidcConfiguration): boolean {
  const now = Date.now() / 1_000;
  if (typeof exp !== 'number' || exp <= now - toleranceSeconds) return false;
  if (nbf !== undefined && !(nbf <= now + toleranceSeconds)) return false;
  return iss === oidc.issuer && [aud].flat().includes(oidc.audience) && typeof sub === 'string' && sub !== '';
}
