import { Injectable } from '@nestjs/common';
import { mintToken, TokenDigests } from '../credentials/opaque-tokens.js';
import type { Principal } from '../principal.js';
import { IdentityDatabase } from './identity-database.js';

export const sessionSeconds = 12 * 60 * 60;

interface SessionRow {
  readonly id: string;
  readonly tenant_id: string | null;
  readonly role: 'member' | 'admin' | 'operator';
  readonly name: string;
  readonly expires_at: Date;
}

/** Sessions of users. Read on every request, so that a revoked one ends at once. */
@Injectable()
export class SessionStore {
  constructor(
    private readonly database: IdentityDatabase,
    private readonly digests: TokenDigests,
  ) {}

  /** The new session's token; nobody can read it again. Sessions of the user that have ended are swept out. */
  async open(userId: string): Promise<string> {
    const token = mintToken('session');
    await this.database.rows(open, [userId, this.digests.of(token), sessionSeconds]);
    return token;
  }

  async principalOf(token: string): Promise<Principal | undefined> {
    const [row] = await this.database.rows<SessionRow>(find, [this.digests.of(token)]);
    if (!row) return undefined;
    const { id, role, name, tenant_id: tenantId, expires_at: expiresAt } = row;
    return { kind: 'user', id, role, name, expiresAt, ...(tenantId !== null && { tenantId }) };
  }

  async revoke(token: string): Promise<void> {
    await this.database.rows(revoke, [this.digests.of(token)]);
  }
}

const open = `
  WITH swept AS (DELETE FROM sessions WHERE user_id = $1 AND expires_at < now())
  INSERT INTO sessions (user_id, digest, expires_at) VALUES ($1, $2, now() + make_interval(secs => $3))`;

const find = `
  SELECT users.id, users.tenant_id, users.role, users.name, sessions.expires_at
  FROM sessions JOIN users ON users.id = sessions.user_id
  WHERE sessions.digest = $1 AND sessions.revoked_at IS NULL AND sessions.expires_at > now()
    AND users.disabled_at IS NULL`;

const revoke = `UPDATE sessions SET revoked_at = coalesce(revoked_at, now()) WHERE digest = $1`;
