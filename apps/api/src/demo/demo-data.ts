import type { FeatureKey } from '@gatehouse/features';

/** Tenants of the demo, with ids that documentation can name. */
export const acme = { id: '11111111-1111-4111-8111-111111111111', name: 'Acme' };
export const globex = { id: '22222222-2222-4222-8222-222222222222', name: 'Globex' };

/** Has everything, and a past. */
export const northwind = { id: '33333333-3333-4333-8333-333333333333', name: 'Northwind' };

export interface DemoTenant {
  readonly id: string;
  readonly name: string;
  /** What it is entitled to from the start. */
  readonly entitledTo: readonly FeatureKey[];
  /** Whether it has been at work before the start. */
  readonly hasPast: boolean;
}

export const demoTenants: readonly DemoTenant[] = [
  { ...acme, entitledTo: ['hitl', 'ingestion', 'scoring-pro'], hasPast: false },
  { ...globex, entitledTo: [], hasPast: false },
  { ...northwind, entitledTo: ['hitl', 'ingestion', 'scoring-pro', 'beta-dashboard'], hasPast: true },
];
