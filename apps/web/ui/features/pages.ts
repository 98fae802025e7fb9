import type { Snapshot } from '../../server/contract';
import type { NavigationItem } from '../shell';

interface TenantPageEntry extends NavigationItem {
  readonly requires?: string;
}

/** The tenants' pages, with the feature that each needs. A page of a feature that is off is not offered. */
export const tenantPages: readonly TenantPageEntry[] = [
  { href: '/features', label: 'My features' },
  { href: '/billing', label: 'Billing', requires: 'billing' },
];

const isOn = (snapshot: Snapshot | undefined, feature: string): boolean =>
  snapshot !== undefined &&
  Object.hasOwn(snapshot.features, feature) &&
  snapshot.features[feature]?.enabled === true;

/** The pages to offer. Without a snapshot nothing that needs a feature is. */
export const pagesFor = (snapshot: Snapshot | undefined): readonly NavigationItem[] =>
  tenantPages.filter(({ requires }) => requires === undefined || isOn(snapshot, requires));

/** The page that belongs to a feature, if it has one. */
export const pageOf = (feature: string): string | undefined =>
  tenantPages.find(({ requires }) => requires === feature)?.href;
