import type { Actor } from './actor.js';

/** Everything that is recorded. */
export const auditKinds = [
  'entitlements.changed',
  'settings.changed',
  'subscription.changed',
  'tenant.created',
  'tenant.deleted',
  'service_key.created',
  'service_key.revoked',
  'user.created',
  'session.opened',
  'session.ended',
  'session.refused',
] as const;

export type AuditKind = (typeof auditKinds)[number];

/** What was, and what is since: `null` where there was, or is, nothing. Never a secret. */
export type AuditChanges = Readonly<Record<string, { readonly before: unknown; readonly after: unknown }>>;

/** Something that was done, as whoever does it tells of it. */
export interface AuditEvent {
  readonly kind: AuditKind;
  /** Whose it is; absent: the platform's. */
  readonly tenantId?: string | undefined;
  readonly actor: Actor;
  readonly reason?: string;
  /** Ties it to the log lines of the request. */
  readonly requestId?: string;
  /** Of the tenant's entitlements, or the version of its settings or subscription, that it led to. */
  readonly revision?: number;
  readonly changes?: AuditChanges;
}
