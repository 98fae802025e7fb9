import type { Entitlement, Instant } from '../../domain/entitlement.js';
import type { EntitlementRecord } from '../../ports/entitlement-store.js';

/** A row of `client_features` as the driver hands it over. */
export interface EntitlementRow {
  readonly feature: string | null;
  readonly enabled: unknown;
  readonly limit_value: number | null;
  readonly starts_at: Date | null;
  readonly ends_at: Date | null;
}

/** The same with who set it last, when and why. */
export interface RecordRow extends EntitlementRow {
  readonly reason: string;
  readonly updated_by: string;
  readonly updated_at: Date;
}

/** Only the boolean `true` enables. */
export function entitlementOf(row: EntitlementRow): Entitlement {
  return {
    enabled: row.enabled === true,
    ...(row.limit_value !== null && { limit: row.limit_value }),
    ...(row.starts_at && { startsAt: row.starts_at.getTime() }),
    ...(row.ends_at && { endsAt: row.ends_at.getTime() }),
  };
}

export function recordOf(row: RecordRow): EntitlementRecord {
  return {
    ...entitlementOf(row),
    reason: row.reason,
    updatedBy: row.updated_by,
    updatedAt: row.updated_at.getTime(),
  };
}

/** The row that is wanted, as JSON with the names of its columns: of one that is unset only its feature. */
export function rowOf(feature: string, wanted: Entitlement | null) {
  if (!wanted) return { feature };
  const { enabled, limit, startsAt, endsAt } = wanted;
  return { feature, enabled, limit_value: limit, starts_at: textOf(startsAt), ends_at: textOf(endsAt) };
}

function textOf(instant: Instant | undefined): string | undefined {
  return instant === undefined ? undefined : new Date(instant).toISOString();
}

/** The driver hands `int8` over as text, where "10" < "9". */
export function revisionOf(raw: string): number {
  return Number(raw);
}
