/** What Redis has of a tenant. */
export interface TenantAnswer {
  readonly fence: string;
  /** The highest revision that anyone has spoken of: no value below it is current. */
  readonly floor: number;
  readonly value: string | undefined;
  /** What is left of the value's life, in milliseconds; negative when there is no value or it has no end. */
  readonly lifeMs: number;
}

/** Undefined for whatever the script does not answer. An unreadable floor is NaN, which no revision reaches. */
export function tenantAnswer(reply: unknown): TenantAnswer | undefined {
  if (!Array.isArray(reply)) return undefined;
  const [fence, floor, value, lifeMs] = reply as readonly unknown[];
  if (typeof fence !== 'string' || typeof lifeMs !== 'number') return undefined;
  return { fence, floor: Number(floor ?? 0), value: typeof value === 'string' ? value : undefined, lifeMs };
}
