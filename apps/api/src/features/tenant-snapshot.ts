import type { Snapshot } from '@gatehouse/features';
import { z } from 'zod';
import { tenantIdSchema } from '../http/index.js';
import { byFeature, featureTexts } from './feature-keys.js';
import { tenantReasonOf, tenantReasonSchema } from './tenant-reason.js';

const tenantFeatureSchema = z
  .strictObject({
    enabled: z.boolean(),
    reason: tenantReasonSchema,
    limit: z.int().optional().describe('How many are allowed at once, where the feature is limited.'),
    endsAt: z.iso.datetime().optional().describe('When the feature goes off by itself, where that is known.'),
  })
  .meta({ id: 'TenantFeature' });

export const tenantSnapshotSchema = z
  .strictObject({
    tenantId: tenantIdSchema,
    revision: z.int().describe('Counts the changes of the tenant’s entitlements.'),
    features: byFeature(tenantFeatureSchema),
  })
  .meta({ id: 'FeatureSnapshot', 'x-features': featureTexts });

export type TenantSnapshot = z.output<typeof tenantSnapshotSchema>;

/** A snapshot as its tenant may see it. */
export function tenantSnapshotOf({ tenantId, revision, decisions, limits }: Snapshot): TenantSnapshot {
  const features = [...decisions].map(([key, decision]) => {
    const limit = limits.get(key);
    const endsAt = decision.enabled ? decision.endsAt : undefined;
    return [
      key,
      {
        enabled: decision.enabled,
        reason: tenantReasonOf(decision),
        ...(limit !== undefined && { limit }),
        ...(endsAt !== undefined && { endsAt: new Date(endsAt).toISOString() }),
      },
    ] as const;
  });
  // the decisions have exactly the catalogue's keys
  return { tenantId, revision, features: Object.fromEntries(features) as TenantSnapshot['features'] };
}
