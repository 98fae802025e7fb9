const canonical = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * Whether a tenant can have this id. Postgres reads several spellings as one UUID; taking them would give one tenant
 * several names, and several entries wherever something is kept.
 */
export function isTenantId(raw: string): boolean {
  return canonical.test(raw);
}
