/** Who asks, from a verified credential. The tenant comes from here and from nowhere else. */
export interface Principal {
  readonly kind: 'user' | 'service' | 'token';
  readonly id: string;
  readonly role: Role;
  /** Absent: of the platform. */
  readonly tenantId?: string;
  readonly name: string;
  /** When the credential ends; absent: never by itself. */
  readonly expiresAt?: Date;
}

/** Whom a route for tenants gets: a member, an admin, or a tenant's service. */
export type TenantPrincipal = Principal & { readonly tenantId: string };

export type Role = 'member' | 'admin' | 'operator' | 'service';

/** Whom a route can be for. A service credential is for one tenant, or for the platform. */
export type Audience = 'member' | 'admin' | 'operator' | 'service:tenant' | 'service:platform';

export function audienceOf({ role, tenantId }: Principal): Audience {
  if (role !== 'service') return role;
  return tenantId === undefined ? 'service:platform' : 'service:tenant';
}
