import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { appendAudit, type Actor } from '../audit/index.js';
import { readInTime, writeInTime } from '../database/in-time.js';
import { ApiError, type AnswerTime } from '../http/index.js';
import { refuseReservedFlags } from './refuse-reserved-flags.js';
import { changesBetween } from './settings-changes.js';
import { settingsColumns, settingsOf, settingsParameters, type SettingsRow } from './settings-row.js';
import type { Settings, SettingsContent } from './settings.schemas.js';

/** A replacement of all that a tenant has set, by somebody who has seen one of the expected versions. */
export interface Replacement {
  readonly tenantId: string;
  readonly expected: readonly number[];
  readonly wanted: SettingsContent;
  readonly actor: Actor;
  readonly requestId: string;
  readonly time: AnswerTime;
}

/** What is stored now. When it is stale, nothing was written: it is at none of the expected versions. */
export interface Replaced {
  readonly isStale: boolean;
  readonly settings: Settings;
}

/** Keeps tenants' settings, every change of them with its line in the audit log. */
@Injectable()
export class StoredSettings {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * A tenant that has none yet has what it would begin with, at version 0.
   *
   * @throws ApiError `unknown_tenant` | `store_unavailable`
   */
  async read(tenantId: string): Promise<Settings> {
    const [row] = await readInTime(this.dataSource.query<SettingsRow[]>(readStatement, [tenantId]));
    if (!row) throw new ApiError('unknown_tenant');
    return settingsOf(row);
  }

  /**
   * A replacement by what is stored already takes no version and is not audited.
   *
   * @throws ApiError `reserved_flag` | `unknown_tenant` | `store_unavailable`
   */
  async replace(replacement: Replacement): Promise<Replaced> {
    refuseReservedFlags(replacement.wanted.flags);
    const change = async (manager: EntityManager) => {
      const before = await lock(manager, replacement.tenantId);
      if (!replacement.expected.includes(before.version)) return { isStale: true, settings: before };
      return { isStale: false, settings: await write(manager, before, replacement) };
    };
    return writeInTime(this.dataSource, change, replacement.time.leftMs);
  }
}

async function write(manager: EntityManager, before: Settings, replacement: Replacement): Promise<Settings> {
  const { tenantId, expected, wanted, actor, requestId } = replacement;
  const changes = changesBetween(before, wanted);
  if (Object.keys(changes).length === 0) return before;
  const [[row]] = await manager.query<[SettingsRow[], number]>(updateStatement, [
    tenantId,
    expected,
    ...settingsParameters(wanted),
  ]);
  if (!row) throw new Error('The locked row has another version than it was read with.');
  const after = settingsOf(row);
  await appendAudit(manager, {
    kind: 'settings.changed',
    tenantId,
    actor,
    requestId,
    revision: after.version,
    changes,
  });
  return after;
}

async function lock(manager: EntityManager, tenantId: string): Promise<Settings> {
  const row = (await lockedRow(manager, tenantId)) ?? (await firstRow(manager, tenantId));
  if (!row) throw new ApiError('unknown_tenant');
  return settingsOf(row);
}

async function lockedRow(manager: EntityManager, tenantId: string): Promise<SettingsRow | undefined> {
  const [row] = await manager.query<SettingsRow[]>(
    `SELECT ${settingsColumns} FROM tenant_settings WHERE tenant_id = $1 FOR NO KEY UPDATE`,
    [tenantId],
  );
  return row;
}

/** What a tenant begins with; several at once wait for one another here. */
async function firstRow(manager: EntityManager, tenantId: string): Promise<SettingsRow | undefined> {
  await manager.query(
    `INSERT INTO tenant_settings (tenant_id, display_name, version, updated_at)
     SELECT id, name, 0, created_at FROM tenants WHERE id = $1 ON CONFLICT DO NOTHING`,
    [tenantId],
  );
  return lockedRow(manager, tenantId);
}

const readStatement = `
  SELECT coalesce(display_name, name) AS display_name, coalesce(timezone, 'UTC') AS timezone,
    coalesce(billing_contacts, '[]') AS billing_contacts, webhook_url,
    coalesce(plan_metadata, '{}') AS plan_metadata, coalesce(flags, '{}') AS flags,
    coalesce(version, 0) AS version, coalesce(updated_at, created_at) AS updated_at
  FROM tenants LEFT JOIN tenant_settings ON tenant_id = id WHERE id = $1`;

// never save(): it would write over a version that it has not seen. The clock's time, because a transaction that
// waited for its turn began before the one that it follows
const updateStatement = `
  UPDATE tenant_settings
  SET display_name = $3, timezone = $4, billing_contacts = $5, webhook_url = $6, plan_metadata = $7, flags = $8,
    version = version + 1, updated_at = clock_timestamp()
  WHERE tenant_id = $1 AND version = ANY($2)
  RETURNING ${settingsColumns}`;
