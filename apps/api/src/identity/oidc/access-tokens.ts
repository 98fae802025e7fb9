import { Inject, Injectable } from '@nestjs/common';
import { errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { Configuration, type OidcConfiguration } from '../../configuration/index.js';
import type { Principal } from '../principal.js';
import { algorithms, isAcceptable, toleranceSeconds } from './acceptable.js';
import { principalOf } from './claims.js';
import { createKeySet } from './key-set.js';

/** Access tokens of the configured OIDC issuer. */
@Injectable()
export class AccessTokens {
  private readonly oidc: OidcConfiguration | undefined;
  private readonly keys: JWTVerifyGetKey | undefined;

  constructor(@Inject(Configuration) { oidc }: Configuration) {
    this.oidc = oidc;
    this.keys = oidc && createKeySet(oidc.jwksUrl);
  }

  /** @throws ApiError `identity_lookup_failed` when the issuer's keys cannot be had. */
  async principalOf(token: string): Promise<Principal | undefined> {
    if (!this.oidc || !this.keys || !isAcceptable(token, this.oidc)) return undefined;
    const claims = await verify(token, this.keys, this.oidc);
    return claims && principalOf(claims);
  }
}

async function verify(
  token: string,
  keys: JWTVerifyGetKey,
  { issuer, audience }: OidcConfiguration,
): Promise<JWTPayload | undefined> {
  const options = {
    algorithms,
    issuer,
    audience,
    clockTolerance: toleranceSeconds,
    requiredClaims: ['exp', 'sub'],
  };
  try {
    return (await jwtVerify(token, keys, options)).payload;
  } catch (error) {
    // what jose has against the token is a 401; anything else is not about the token
    if (error instanceof errors.JOSEError) return undefined;
    throw error;
  }
}
