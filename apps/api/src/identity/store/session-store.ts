import { Injectable } from '@nestjs/common';
import { actorOf, appendAudit } from '../../audit/index.js';
import type { AnswerTime } from '../../http/index.js';
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

/** Whose session it is, and by which request it begins or ends. */
export interface SessionOwner {
  readonly id: string;
  readonly name: string;
  readonly tenantId: string | undefined;
  readonly requestId: string;
  readonly time: AnswerTime;
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
  async open(owner: SessionOwner): Promise<string> {
    const token = mintToken('session');
    await this.database.write(async (transaction) => {
      await transaction.query(open, [owner.id, this.digests.of(token), sessionSeconds]);
      await appendAudit(transaction, { kind: 'session.opened', ...recordOf(owner) });
    }, owner.time);
    return token;
  }

  principalOf(token: string): Promise<Principal | undefined> {
    return this.lookups.of(token, async (digest) => {
      const [row] = await this.database.rows<SessionRow>(find, [digest]);
      return row && principalIn(row);
    });
  }

  /** A credential that is no session, or one that has ended, stays as it is. */
  async revoke(token: string, owner: SessionOwner): Promise<void> {
    // before, so that it ends even where the store cannot be told; after, for whoever asked in between
    this.lookups.drop(token);
    await this.database.write(async (transaction) => {
      const [, ended] = await transaction.query<[unknown, number]>(revoke, [this.digests.of(token)]);
      if (ended > 0) await appendAudit(transaction, { kind: 'session.ended', ...recordOf(owner) });
    }, owner.time);
    this.lookups.drop(token);
  }
}

function recordOf({ id, name, tenantId, requestId }: SessionOwner) {
  return { tenantId, actor: actorOf({ kind: 'user', id, name }), requestId };
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

const revoke = `UPDATE sessions SET revoked_at = now() WHERE digest = $1 AND revoked_at IS NULL AND expires_at > now()`;
