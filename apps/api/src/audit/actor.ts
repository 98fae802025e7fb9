import type { Principal } from '../identity/principal.js';

/** Who did something. */
export interface Actor {
  /** Kind and id of the credential, e.g. `user:4f3c…`: names may be alike, or change. */
  readonly id: string;
  /** As it was called then. */
  readonly name: string;
}

export function actorOf({ kind, id, name }: Pick<Principal, 'kind' | 'id' | 'name'>): Actor {
  return { id: `${kind}:${id}`, name };
}

/** Whoever it was did not prove who they are. */
export const anonymous: Actor = { id: 'anonymous', name: 'Somebody' };
