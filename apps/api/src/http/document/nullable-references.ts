/** OpenAPI 3.0 lets a schema be null only beside its `type`, which a reference has none of: so null is a choice of its own. */
const nothing = { type: 'string', nullable: true, enum: [null] };

/** Says "this schema, or null" so that validators agree, wherever it is said of a reference. */
export function sayNullableReferences<T>(part: T): T {
  if (Array.isArray(part)) return part.map(sayNullableReferences) as T;
  if (typeof part !== 'object' || part === null) return part;
  const { nullable, allOf, ...rest } = part as Record<string, unknown>;
  const said =
    nullable === true && Array.isArray(allOf) && !('type' in rest)
      ? { ...rest, oneOf: [...(allOf as unknown[]), nothing] }
      : part;
  return Object.fromEntries(
    Object.entries(said).map(([member, value]) => [member, sayNullableReferences<unknown>(value)]),
  ) as T;
}
