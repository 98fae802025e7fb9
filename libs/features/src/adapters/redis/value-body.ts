import type { Entitlement, Instant, TenantEntitlements } from '../../domain/entitlement.js';

/** What a value says: a tenant's entitlements, and when the store was asked for them, by the asker's wall clock. */
export interface ValueBody {
  readonly held: TenantEntitlements;
  readonly readAt: Instant;
}

/** A text without whatever else the store may know of an entitlement, such as who set it. */
export function writeBody({ held, readAt }: ValueBody): string {
  const entitlements = [...held.entitlements].map(([feature, { enabled, limit, startsAt, endsAt }]) => [
    feature,
    { enabled, limit, startsAt, endsAt },
  ]);
  return JSON.stringify({ tenantId: held.tenantId, revision: held.revision, readAt, entitlements });
}

/** Undefined for whatever `writeBody` would not have written. */
export function readBody(text: string): ValueBody | undefined {
  const body = parsed(text);
  if (!isRecord(body, ['tenantId', 'revision', 'readAt', 'entitlements'])) return undefined;
  const { tenantId, revision, readAt } = body;
  if (typeof tenantId !== 'string' || !isCount(revision) || !isFinite(readAt)) return undefined;
  const entitlements = entitlementsIn(body['entitlements']);
  return entitlements && { held: { tenantId, revision, entitlements }, readAt };
}

function entitlementsIn(list: unknown): ReadonlyMap<string, Entitlement> | undefined {
  if (!Array.isArray(list)) return undefined;
  const entitlements = new Map<string, Entitlement>();
  for (const entry of list as readonly unknown[]) {
    if (!Array.isArray(entry) || entry.length !== 2) return undefined;
    const [feature, entitlement] = entry as readonly unknown[];
    if (typeof feature !== 'string' || entitlements.has(feature) || !isEntitlement(entitlement))
      return undefined;
    entitlements.set(feature, entitlement);
  }
  return entitlements;
}

function isEntitlement(value: unknown): value is Entitlement {
  if (!isRecord(value, ['enabled', 'limit', 'startsAt', 'endsAt'])) return false;
  const { enabled, ...numbers } = value;
  return typeof enabled === 'boolean' && Object.values(numbers).every(isFinite);
}

/** An object with no other members than these, and as many of them as it likes. */
function isRecord(value: unknown, members: readonly string[]): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.keys(value).every((member) => members.includes(member));
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isFinite(value: unknown): value is number {
  return Number.isFinite(value);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
