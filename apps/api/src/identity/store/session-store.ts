import { Injectable } from '@nestjs/common';
import { mintToken, TokenDigests } from '../credentials/opaque-tokens.js';
import type { Principal } from '../principal.js';
import { IdentityDatabase } from './identity-database.js';
import { CredentialLookups } from './credential-lookups.js';

export const sessionSeconds = 12 * 60 * 60;

interface SessionRow {
  readonly id: string;
  readonly tenant_id: string | null;
  readonly role: 'member' | 'admin' | 'operator';
  readonly name: string;
  readonly expires_at: Date;
}

/** Sessions of users. A revoked one ends at once: whoever believes it without asking hears of it. */
@Injectable()
export class SessionStore {
  constructor(
    private readonly database: IdentityDatabase,
    private readonly digests: TokenDigests,
    private readonly lookups: CredentialLookups,
  ) {}

  /** The new session's token; nobody can read it again. Sessions of the user that have ended are swept out. */
  async open(userId: string): Promise<string> {
    const token = mintToken('session');
    await this.database.write(open, [userId, this.digests.of(token), sessionSeconds]);
    return token;
  }

  principalOf(token: string): Promise<Principal | undefined> {
    return this.lookups.of(token, async (digest) => {
      const [row] = await this.database.rows<SessionRow>(find, [digest]);
      return row && principalIn(row);
    });
  }

  async revoke(token: string): Promise<void> {
    // before, so that it ends even where the store cannot be told; after, for whoever asked in between
    this.lookups.drop(token);
    await this.database.write(revoke, [this.digests.of(token)]);
    this.lookups.drop(token);
  }
}

function principalIn({ id, role, name, tenant_id: tenantId, expires_at: expiresAt }: SessionRow): Principal {
  return { kind: 'user', id, role, name, expiresAt, ...(tenantId !== null && { tenantId }) };
}

const open = `
  WITH swept AS (DELETE FROM sessions WHERE user_id = $1 AND expires_at < now()),
    told AS (DELETE FROM credential_changes WHERE id = ANY (ARRAY (
      SELECT id FROM credential_changes WHERE created_at < now() - interval '1 hour' LIMIT 100 FOR UPDATE SKIP LOCKED)))
  INSERT INTO sessions (user_id, digest, expires_at) VALUES ($1, $2, now() + make_interval(secs => $3))`;

const find = `
  SELECT users.id, users.tenant_id, users.role, users.name, sessions.expires_at
  FROM sessions JOIN users ON users.id = sessions.user_id
  WHERE sessions.digest = $1 AND sessions.revoked_at IS NULL AND sessions.expires_at > now()
    AND users.disabled_at IS NULL`;

const revoke = `UPDATE sessions SET revoked_at = coalesce(revoked_at, now()) WHERE digest = $1`;
