const canonical = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether a tenant can have this id. Another spelling of it must never make a second entry. */
export function isTenantId(raw: string): boolean {
  return canonical.test(raw);
}
