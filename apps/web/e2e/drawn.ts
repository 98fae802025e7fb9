import { acme, type people } from './test';

/** A page, and what it waits for. */
export interface Drawn {
  readonly path: string;
  readonly who: keyof typeof people;
  /** What it is drawn from, besides who it is. */
  readonly from: RegExp;
  /** What cannot be checked without it. */
  readonly what: string;
}

const decision = '0f8b2f6e-0000-4000-8000-000000000000';
const tenant = { who: 'northwind' } as const;
const operator = { who: 'operator' } as const;

/** The pages that are drawn from more than who it is that asks. */
export const drawn: readonly Drawn[] = [
  { ...tenant, path: '/features', from: /^\/v1\/features$/, what: 'your features' },
  { ...tenant, path: '/dashboard?days=7', from: /^\/v1\/dashboard/, what: 'your figures' },
  { ...tenant, path: '/billing', from: /^\/v1\/billing\/(plans|usage)/, what: 'your features' },
  {
    ...tenant,
    path: '/documents?status=queued',
    from: /^\/v1\/ingestion\/documents/,
    what: 'your documents',
  },
  { ...tenant, path: '/sources', from: /^\/v1\/ingestion\/sources/, what: 'your sources' },
  { ...tenant, path: '/scoring?query=refund', from: /^\/v1\/features$/, what: 'your features' },
  { ...tenant, path: '/reviews?status=waiting', from: /^\/v1\/hitl/, what: 'your reviews' },
  { ...tenant, path: '/settings', from: /^\/v1\/tenants\/settings/, what: 'your settings' },
  {
    ...operator,
    path: '/platform/tenants?query=Acme',
    from: /^\/v1\/platform\/tenants/,
    what: 'the tenants',
  },
  {
    ...operator,
    path: '/platform/tenants?feature=billing',
    from: /^\/v1\/platform\/features\/billing/,
    what: 'the tenants',
  },
  {
    ...operator,
    path: `/platform/tenants/${acme}`,
    from: /^\/v1\/platform\/tenants\/[^/]+\/features/,
    what: 'this tenant’s features',
  },
  { ...operator, path: '/platform/features', from: /^\/v1\/platform\/features/, what: 'the features' },
  {
    ...operator,
    path: '/platform/audit?kind=entitlements.changed',
    from: /^\/v1\/platform\/audit/,
    what: 'the audit',
  },
  { ...operator, path: '/platform/instances', from: /^\/v1\/platform\/instances/, what: 'the instances' },
  {
    ...operator,
    path: `/platform/decisions/${decision}`,
    from: /^\/v1\/platform\/decisions/,
    what: 'this decision',
  },
];
