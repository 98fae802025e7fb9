import { changedEntitlements } from '../domain/changed-entitlements.js';
import { StaleRevisionError, UnknownTenantError } from '../domain/errors.js';
import { afterChange } from '../ports/after-change.js';
import type { EntitlementChange, TenantEntitlementRecords } from '../ports/entitlement-store.js';
import type { FeatureContext } from './feature-context.js';
import { refuseUnfitChange } from './refuse-unfit-change.js';
import { withinDeadline } from './within-deadline.js';

/** What a change would find, and what it would leave behind. */
export interface Preview {
  readonly changed: readonly string[];
  readonly before: TenantEntitlementRecords;
  readonly current: TenantEntitlementRecords;
}

/**
 * What a change would do to the tenant as it is at this moment. It takes no revision and writes nothing.
 *
 * @throws whatever the change itself would throw.
 */
export async function previewChange(
  { catalogue, store, clock, readDeadlineMs }: FeatureContext,
  change: Omit<EntitlementChange, 'signal' | 'answerWithinMs'>,
): Promise<Preview> {
  refuseUnfitChange(catalogue, change.entitlements);
  const { tenantId, expectedRevisions } = change;
  const before = await withinDeadline(readDeadlineMs, () => store.readRecords(tenantId));
  if (!before) throw new UnknownTenantError(tenantId);
  if (expectedRevisions && !expectedRevisions.includes(before.revision))
    throw new StaleRevisionError(tenantId, expectedRevisions, before.revision);
  const changed = changedEntitlements(before.entitlements, change.entitlements);
  const { revision } = before;
  const current = { ...afterChange(before, change, changed, clock.now()), revision };
  return { changed, before, current };
}
