import { platformChain } from '../append-audit.js';
import type { ChainPart, Misfit } from './chain-pages.js';
import type { AuditHead, BrokenLink, ChainPlace } from './verification.schemas.js';

type Place = Pick<ChainPlace, 'chain' | 'sequence'>;

const messages = {
  changed: 'The event is not the one that was recorded here, or the one before it is not.',
  missing: 'The event that was recorded here was removed.',
  outOfOrder: 'The event was recorded at another place of the chain.',
  shortened: 'The chain went on to here, and was cut off.',
  emptied: 'Every event of the chain was removed.',
  endMissing: 'The record of where the chain ends was removed.',
  endChanged: 'The record of where the chain ends does not agree with the last event.',
  behindTenant: 'The tenant’s entitlements were changed more often, or less, than the chain says.',
  otherHead: 'The chain does not go through the head that was kept: it was written anew.',
} as const;

function brokenLink(
  { chain, sequence }: Place,
  [problem, message]: readonly [BrokenLink['problem'], keyof typeof messages],
  id: string | null = null,
): BrokenLink {
  const tenantId = chain === platformChain ? null : chain;
  return { tenantId, sequence, id, problem, message: messages[message] };
}

/** An event does not fit the one before it. */
export function misfitLink(place: Place, misfit: Misfit | undefined): BrokenLink {
  if (!misfit) return brokenLink(place, ['missing', 'missing']);
  const { id, expected, isElsewhere } = misfit;
  if (expected < place.sequence) return brokenLink({ ...place, sequence: expected }, ['missing', 'missing']);
  return brokenLink(place, isElsewhere ? ['out_of_order', 'outOfOrder'] : ['changed', 'changed'], id);
}

export function emptiedLink(chain: string): BrokenLink {
  return brokenLink({ chain, sequence: 1 }, ['missing', 'emptied']);
}

/** What is wrong with a chain that was followed to its last event. */
export function endLink(
  { chain, end, tenantRevision }: Pick<ChainPart, 'chain' | 'end' | 'tenantRevision'>,
  last: ChainPlace,
): BrokenLink | undefined {
  const { sequence, hash, revision } = last;
  const next = { chain, sequence: sequence + 1 };
  if (!end) return brokenLink(next, ['missing', 'endMissing']);
  if (end.sequence > sequence) return brokenLink(next, ['shortened', 'shortened']);
  if (end.sequence < sequence || end.hash !== hash) return brokenLink(last, ['changed', 'endChanged']);
  if (tenantRevision === undefined || tenantRevision === (revision ?? 0)) return undefined;
  return brokenLink(next, ['missing', 'behindTenant']);
}

/** What is wrong when a chain does not go through a head that somebody kept. */
export function headLink(
  chain: string,
  { sequence, hash }: AuditHead,
  found: { readonly id: string; readonly hash: string } | undefined,
): BrokenLink | undefined {
  if (!found) return brokenLink({ chain, sequence }, ['shortened', 'shortened']);
  if (found.hash !== hash) return brokenLink({ chain, sequence }, ['changed', 'otherHead'], found.id);
  return undefined;
}
