// A revision, and a digest of 128 bits that only the API can judge. Its first part is all we read.
const token = /^(0|[1-9][0-9]{0,14})\.[A-Za-z0-9_-]{22}$/;
// Operators' answers are about other tenants, and nobody's sign-in depends on what a tenant has.
const ofTenant = /^\/v1\/(?!(?:platform|auth)(?:[/?]|$))/;

/** Whether a path of the API is about the caller's own tenant: its answers are at least as fresh as a token. */
export function isOfTenant(path: string): boolean {
  return ofTenant.test(path);
}

/** The revision of a token of `Entitlements-Revision`; undefined for whatever is not one. */
export function revisionOf(value: string): number | undefined {
  const revision = token.exec(value)?.[1];
  return revision === undefined ? undefined : Number(revision);
}

/** Whether `given` is a token, and of a higher revision than the one held. */
export function isHigherRevision(given: string, held: string | undefined): boolean {
  const revision = revisionOf(given);
  return revision !== undefined && revision > (held === undefined ? -1 : (revisionOf(held) ?? -1));
}

/** By status: the codes by which the API will have none of a token. */
const refusals: ReadonlyMap<number, string> = new Map([
  [400, 'revision_token_invalid'],
  [409, 'revision_not_reached'],
]);

/** A failure, as far as it can say that a token was not taken. */
interface Refusal {
  readonly method: string;
  readonly status: number;
  /** `error` of the body; anything where there is none. */
  readonly code: unknown;
}

/**
 * Whether a failure says that the token was not taken: of another tenant, or of a database that was restored since. A
 * refusal of HEAD does not say why: to be asked once more does no harm.
 */
export function refusesRevision({ method, status, code }: Refusal): boolean {
  const refusal = refusals.get(status);
  return refusal !== undefined && (method === 'HEAD' || refusal === code);
}
