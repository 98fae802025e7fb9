import { EntitlementService, StaleRevisionError } from '@gatehouse/features';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { readInTime } from '../../database/in-time.js';
import { ApiError } from '../../http/index.js';
import { operatorRepresentationOf } from './revision-tag.js';
import { tenantFeaturesView } from './tenant-features-view.js';

interface ChangeRow {
  readonly actor: string;
  readonly created_at: Date;
  readonly features: string[];
}

/** Tells who lost against whom: what changed since the revision that a client had, by whom and when. */
@Injectable()
export class ConflictFacts {
  constructor(
    private readonly entitlements: EntitlementService,
    private readonly dataSource: DataSource,
  ) {}

  async explain(conflict: StaleRevisionError): Promise<ApiError> {
    const { tenantId, expected } = conflict;
    const representation = operatorRepresentationOf(
      tenantFeaturesView(await this.entitlements.describe(tenantId)),
    );
    const changes = await this.changesAfter(tenantId, Math.max(0, ...expected));
    const last = changes.at(-1);
    const currentETag = `"${representation.tag}"`;
    return new ApiError('stale_revision', {
      cause: conflict,
      headers: { ETag: currentETag },
      facts: {
        currentETag,
        changedFields: [...new Set(changes.flatMap(({ features }) => features))],
        ...(last && { changedBy: last.actor, changedAt: last.created_at.toISOString() }),
      },
    });
  }

  private changesAfter(tenantId: string, revision: number): Promise<ChangeRow[]> {
    const changes = this.dataSource.query<ChangeRow[]>(
      `SELECT actor, created_at, ARRAY(SELECT jsonb_object_keys(changes)) AS features
       FROM entitlement_changes WHERE client_id = $1 AND revision > $2 ORDER BY revision LIMIT 200`,
      [tenantId, revision],
    );
    return readInTime(changes);
  }
}
