/** The API's shapes, as types only. */
export type Role = 'member' | 'admin' | 'operator';

export interface Identity {
  readonly user: { readonly id: string; readonly email: string; readonly name: string; readonly role: Role };
  readonly tenant: { readonly id: string; readonly name: string } | null;
}

export interface Failure {
  readonly success: false;
  readonly error: string;
  readonly message: string;
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly instance: string;
  readonly feature?: string;
  readonly reason?: string;
  readonly currentETag?: string;
}

export type TenantReason = 'on' | 'not_entitled' | 'unavailable' | 'ended' | 'winding_down';

export interface FeatureDecision {
  readonly enabled: boolean;
  readonly reason: TenantReason;
  readonly limit?: number;
  readonly endsAt?: string;
}

export interface Snapshot {
  readonly tenantId: string;
  readonly revision: number;
  readonly features: Readonly<Record<string, FeatureDecision>>;
}

export interface Plan {
  readonly id: string;
  readonly name: string;
  readonly priceCents: number;
  readonly currency: string;
  readonly interval: string;
}

export interface Subscription {
  readonly id: string;
  readonly planId: string;
  readonly planName: string;
  readonly status: string;
  readonly seats: number;
  readonly currentPeriodStart: string;
  readonly currentPeriodEnd: string;
  readonly cancelAtPeriodEnd: boolean;
}

export interface Invoice {
  readonly id: string;
  readonly number: string;
  readonly amountCents: number;
  readonly currency: string;
  readonly status: string;
  readonly issuedAt: string;
  readonly dueAt: string;
}

export interface Plans {
  readonly plans: readonly Plan[];
}
export interface CurrentSubscription {
  readonly subscription: Subscription | null;
}
export interface Invoices {
  readonly invoices: readonly Invoice[];
  readonly nextCursor: string | null;
}

export interface Gate {
  readonly name: string;
  readonly open: boolean;
}

export interface CatalogueFeature {
  readonly key: string;
  readonly title: string;
  readonly description: string;
  readonly gate: Gate;
  readonly whenUnset: 'inherits' | 'off';
  readonly derived: boolean;
  readonly requires: readonly string[];
  readonly requiredBy: readonly string[];
  readonly limit: { readonly name: string; readonly max: number } | null;
  readonly routes: readonly string[];
  readonly jobs: readonly string[];
  readonly tenants: { readonly on: number; readonly off: number; readonly unset: number };
}
export interface Catalogue {
  readonly features: readonly CatalogueFeature[];
}

export interface Tenant {
  readonly id: string;
  readonly name: string;
  readonly revision: number;
  readonly createdAt: string;
}
export interface Tenants {
  readonly tenants: readonly Tenant[];
  readonly nextCursor: string | null;
}

export type EntitlementState = 'on' | 'off' | 'unset';

export interface Entitlement {
  readonly state: EntitlementState;
  readonly limit?: number;
  readonly startsAt?: string;
  readonly endsAt?: string;
  readonly reason?: string;
  readonly updatedBy?: string;
  readonly updatedAt?: string;
}

export type OperatorReason =
  'entitled' | 'inherited' | 'gate_off' | 'requirement_off' | 'not_entitled' | 'expired';

export interface OperatorDecision {
  readonly enabled: boolean;
  readonly reason: OperatorReason;
  readonly requirement?: string;
  readonly endsAt?: string;
}

export type Blocker =
  | { readonly kind: 'gate'; readonly name: string }
  | { readonly kind: 'requirement'; readonly feature: string };

export interface TenantFeature {
  readonly title: string;
  readonly description: string;
  readonly gate: Gate;
  readonly derived: boolean;
  readonly requires: readonly string[];
  readonly entitlement: Entitlement;
  readonly decision: OperatorDecision;
  readonly blockedBy: readonly Blocker[];
}

export interface TenantFeatures {
  readonly tenantId: string;
  readonly revision: number;
  readonly features: Readonly<Record<string, TenantFeature>>;
}

export interface FeatureWarning {
  readonly feature: string;
  readonly code: string;
  readonly message: string;
}

export interface FeatureChange extends TenantFeatures {
  readonly changeId: string | null;
  readonly changed: readonly string[];
  readonly warnings: readonly FeatureWarning[];
}
