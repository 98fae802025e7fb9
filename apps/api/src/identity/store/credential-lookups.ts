import { Injectable } from '@nestjs/common';
import { TokenDigests } from '../credentials/opaque-tokens.js';
import type { Principal } from '../principal.js';
import { CredentialChanges } from './credential-changes.js';
import { VerifiedCredentials } from './verified-credentials.js';

/** Finds out whose credential a token is, asking the store no more often than it must. */
@Injectable()
export class CredentialLookups {
  constructor(
    private readonly digests: TokenDigests,
    private readonly verified: VerifiedCredentials,
    private readonly changes: CredentialChanges,
  ) {}

  /** Who it is, as far as this process knows by itself. */
  here(token: string): Principal | undefined {
    return this.changes.areKnown() ? this.verified.recall(token) : undefined;
  }

  /** While the store cannot be read, who it was lately. */
  async of(
    token: string,
    find: (digest: Buffer) => Promise<Principal | undefined>,
  ): Promise<Principal | undefined> {
    const digest = this.digests.of(token);
    const question = this.verified.question(token, digest);
    try {
      const principal = await find(digest);
      this.verified.learn(question, principal);
      return principal;
    } catch (error) {
      const believed = this.verified.recall(token);
      if (!believed) throw error;
      return believed;
    }
  }

  drop(token: string): void {
    this.verified.drop(this.digests.of(token));
  }
}
