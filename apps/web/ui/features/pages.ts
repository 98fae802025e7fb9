import { featureIn, type FeatureKey, type FeatureSnapshot } from '@gatehouse/contracts';
import type { NavigationItem } from '../shell';

interface TenantPageEntry extends NavigationItem {
  readonly requires?: FeatureKey;
}

/** The tenants' pages, with the feature that each needs. A page of a feature that is off is not offered. */
export const tenantPages: readonly TenantPageEntry[] = [
  { href: '/dashboard', label: 'Dashboard', requires: 'beta-dashboard' },
  { href: '/features', label: 'My features' },
  { href: '/billing', label: 'Billing', requires: 'billing' },
  { href: '/documents', label: 'Documents', requires: 'ingestion' },
  { href: '/sources', label: 'Sources', requires: 'ingestion' },
  { href: '/scoring', label: 'Scoring', requires: 'scoring-pro' },
  { href: '/reviews', label: 'Reviews', requires: 'hitl' },
  { href: '/settings', label: 'Settings' },
];

/** The pages to offer. Without a snapshot nothing that needs a feature is. */
export const pagesFor = (snapshot: FeatureSnapshot | undefined): readonly NavigationItem[] =>
  tenantPages.filter(
    ({ requires }) => requires === undefined || featureIn(snapshot, requires).state === 'on',
  );

/** The page that belongs to a feature, if it has one. */
export const pageOf = (feature: string): string | undefined =>
  tenantPages.find(({ requires }) => requires === feature)?.href;
