import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { readInTime } from '../database/in-time.js';
import type { SettingsChanges } from './settings-changes.js';

/** One change of a tenant's settings, as it was audited. */
export interface RecordedChange {
  readonly actorId: string;
  readonly actorName: string;
  readonly changes: SettingsChanges;
}

/** Beyond this many changes nobody merges: the one who was away for so long reads again. */
const most = 50;

/** Reads back from the audit log what happened to a tenant's settings. */
@Injectable()
export class SettingsTrail {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * The changes that led from one version to another, oldest first: the last 50 at most.
   *
   * @throws ApiError `store_unavailable`
   */
  async between(tenantId: string, from: number, to: number): Promise<readonly RecordedChange[]> {
    const rows = this.dataSource.query<RecordedChange[]>(statement, [tenantId, from, to, most]);
    return (await readInTime(rows)).reverse();
  }
}

const statement = `
  SELECT actor_id AS "actorId", actor AS "actorName", changes FROM audit_events
  WHERE chain = $1 AND kind = 'settings.changed' AND revision > $2 AND revision <= $3
  ORDER BY revision DESC LIMIT $4`;
