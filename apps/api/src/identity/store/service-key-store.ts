import { Injectable } from '@nestjs/common';
import { appendAudit, type Actor, type AuditEvent } from '../../audit/index.js';
import { ApiError, type AnswerTime } from '../../http/index.js';
import { mintToken, TokenDigests } from '../credentials/opaque-tokens.js';
import type { Principal } from '../principal.js';
import { CredentialLookups } from './credential-lookups.js';
import { IdentityDatabase, isForeignKeyViolation } from './identity-database.js';

export interface ServiceKeyRow {
  readonly id: string;
  readonly tenant_id: string | null;
  readonly name: string;
  readonly created_by: string;
  readonly created_at: Date;
  readonly expires_at: Date | null;
  readonly revoked_at: Date | null;
  /** `created_at` to the microsecond, which a Date cannot hold. */
  readonly position: string;
}

export interface NewServiceKey {
  readonly name: string;
  readonly tenantId?: string | undefined;
  readonly expiresAt?: string | undefined;
  readonly createdBy: string;
}

/** Who creates or revokes a key, and by which request. */
export interface KeyKeeper {
  readonly actor: Actor;
  readonly requestId: string;
  readonly time: AnswerTime;
}

/** Credentials of services. A revoked one ends at once: whoever believes it without asking hears of it. */
@Injectable()
export class ServiceKeyStore {
  constructor(
    private readonly database: IdentityDatabase,
    private readonly digests: TokenDigests,
    private readonly lookups: CredentialLookups,
  ) {}

  /** @throws ApiError `unknown_tenant` */
  async create({ name, tenantId, expiresAt, createdBy }: NewServiceKey, keeper: KeyKeeper) {
    const key = mintToken('serviceKey');
    const values = [name, tenantId ?? null, expiresAt ?? null, createdBy, this.digests.of(key)];
    try {
      const row = await this.database.write(async (transaction) => {
        const [created] = await transaction.query<[ServiceKeyRow]>(insert, values);
        await appendAudit(transaction, creationOf(created, keeper));
        return created;
      }, keeper.time);
      return { key, row };
    } catch (error) {
      throw isForeignKeyViolation(error) ? new ApiError('unknown_tenant') : error;
    }
  }

  /** Oldest first, after a position. */
  list(
    limit: number,
    after?: { readonly position: string; readonly id: string },
  ): Promise<readonly ServiceKeyRow[]> {
    return this.database.rows<ServiceKeyRow>(page, [after?.position ?? '-infinity', after?.id ?? nil, limit]);
  }

  /** Whether there is such a key; one that was revoked before stays as it was. */
  async revoke(id: string, keeper: KeyKeeper): Promise<boolean> {
    return this.database.write(async (transaction) => {
      const [revoked] = await transaction.query<ServiceKeyRow[]>(revoke, [id]);
      if (revoked) await appendAudit(transaction, revocationOf(revoked, keeper));
      return revoked !== undefined || (await transaction.query<object[]>(exists, [id])).length > 0;
    }, keeper.time);
  }

  principalOf(key: string): Promise<Principal | undefined> {
    return this.lookups.of(key, async (digest) => {
      const [row] = await this.database.rows<ServiceKeyRow>(find, [digest]);
      return row && principalIn(row);
    });
  }
}

function principalIn({ id, name, tenant_id: tenantId, expires_at: expiresAt }: ServiceKeyRow): Principal {
  const ofTenant = tenantId !== null && { tenantId };
  const untilThen = expiresAt !== null && { expiresAt };
  return { kind: 'service', role: 'service', id, name, ...ofTenant, ...untilThen };
}

function creationOf(row: ServiceKeyRow, { actor, requestId }: KeyKeeper): AuditEvent {
  const expiresAt = row.expires_at && { expiresAt: { before: null, after: row.expires_at.toISOString() } };
  return {
    kind: 'service_key.created',
    ...{ actor, requestId },
    tenantId: row.tenant_id ?? undefined,
    changes: {
      key: { before: null, after: row.id },
      name: { before: null, after: row.name },
      ...expiresAt,
    },
  };
}

function revocationOf(
  { id, name, tenant_id: tenantId }: ServiceKeyRow,
  { actor, requestId }: KeyKeeper,
): AuditEvent {
  const changes = { key: { before: id, after: null }, name: { before: name, after: null } };
  return { kind: 'service_key.revoked', actor, requestId, tenantId: tenantId ?? undefined, changes };
}

const nil = '00000000-0000-0000-0000-000000000000';
const columns =
  'id, tenant_id, name, created_by, created_at, expires_at, revoked_at, created_at::text AS position';

const insert = `
  INSERT INTO service_keys (name, tenant_id, expires_at, created_by, digest) VALUES ($1, $2, $3, $4, $5)
  RETURNING ${columns}`;

const page = `
  SELECT ${columns} FROM service_keys WHERE (created_at, id) > ($1::timestamptz, $2::uuid)
  ORDER BY created_at, id LIMIT $3`;

const revoke = `
  WITH revoked AS (
    UPDATE service_keys SET revoked_at = now() WHERE id = $1 AND revoked_at IS NULL RETURNING *
  ) SELECT ${columns} FROM revoked`;

const exists = 'SELECT FROM service_keys WHERE id = $1';

const find = `
  SELECT ${columns} FROM service_keys
  WHERE digest = $1 AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > now())`;
