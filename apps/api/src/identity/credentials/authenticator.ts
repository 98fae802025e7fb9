import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ApiError } from '../../http/index.js';
import { AccessTokens } from '../oidc/access-tokens.js';
import type { Principal } from '../principal.js';
import { CredentialLookups } from '../store/credential-lookups.js';
import { ServiceKeyStore } from '../store/service-key-store.js';
import { SessionStore } from '../store/session-store.js';
import { credentialOf } from './credential.js';
import { isToken } from './opaque-tokens.js';

/** Turns a request's credential into a principal. */
@Injectable()
export class Authenticator {
  constructor(
    private readonly sessions: SessionStore,
    private readonly serviceKeys: ServiceKeyStore,
    private readonly accessTokens: AccessTokens,
    private readonly lookups: CredentialLookups,
  ) {}

  /** Who asks, as far as this process knows by itself: without waiting for anybody. */
  here(request: FastifyRequest): Principal | undefined {
    const token = credentialOf(request);
    return token === undefined ? undefined : this.lookups.here(token);
  }

  /** @throws ApiError `unauthenticated`, or `identity_lookup_failed` when nobody can say. */
  async authenticate(request: FastifyRequest): Promise<Principal> {
    const token = credentialOf(request);
    if (token === undefined) throw new ApiError('unauthenticated');
    const principal = this.lookups.here(token) ?? (await this.principalOf(token));
    if (!principal) throw new ApiError('unauthenticated');
    return principal;
  }

  private principalOf(token: string): Promise<Principal | undefined> {
    if (isToken('session', token)) return this.sessions.principalOf(token);
    if (isToken('serviceKey', token)) return this.serviceKeys.principalOf(token);
    return this.accessTokens.principalOf(token);
  }
}
