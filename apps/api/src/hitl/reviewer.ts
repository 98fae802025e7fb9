import { actorOf } from '../audit/index.js';
import type { Principal } from '../identity/index.js';

/** Somebody who opens, claims or decides. */
export interface Reviewer {
  /** Kind and id of the credential: the same person has the same. */
  readonly id: string;
  /** By which their e-mail address is found; null: they have none here. */
  readonly userId: string | null;
  /** What they are called where they have no address. */
  readonly name: string;
}

export function reviewerOf(principal: Principal): Reviewer {
  return { ...actorOf(principal), userId: principal.kind === 'user' ? principal.id : null };
}

/** What people read of them, as SQL of the two parameters that hold `userId` and `name`. */
export const reviewerName = (userId: string, name: string) =>
  `coalesce((SELECT email FROM users WHERE id = ${userId}::uuid), ${name}::text)`;
