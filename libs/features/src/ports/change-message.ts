import { isTenantId } from '../domain/tenant-id.js';

/** The event's name on every bus. */
export const changeEvent = 'feature.flags.updated';

/** A change that was committed: this tenant is at this revision, and these features differ. */
export interface CommittedChange {
  readonly tenantId: string;
  readonly revision: number;
  readonly features: readonly string[];
}

/**
 * "Read this tenant anew." Carries no value, so that whoever can write to a bus can grant nothing. Without a revision
 * (somebody changed the tables by hand and said so) whatever was read before it was heard is void.
 */
export interface ChangeMessage {
  readonly tenantId: string;
  readonly feature?: string;
  readonly revision?: number;
}

const longestText = 1_000;

/** One text a feature, as it goes over the wire: `{"clientId":…,"feature":…,"revision":…}`. */
export function messagesOf({ tenantId: clientId, revision, features }: CommittedChange): readonly string[] {
  return features.map((feature) => JSON.stringify({ clientId, feature, revision }));
}

/** Undefined for whatever is not such a message: a bus is open to others, and nothing they send may do harm. */
export function parseChangeMessage(text: string): ChangeMessage | undefined {
  if (text.length > longestText) return undefined;
  const { clientId, feature, revision } = objectIn(text);
  if (typeof clientId !== 'string' || !isTenantId(clientId.toLowerCase())) return undefined;
  if (feature !== undefined && typeof feature !== 'string') return undefined;
  if (revision !== undefined && !isRevision(revision)) return undefined;
  return {
    tenantId: clientId.toLowerCase(),
    ...(feature !== undefined && { feature }),
    ...(revision !== undefined && { revision }),
  };
}

function isRevision(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function objectIn(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
