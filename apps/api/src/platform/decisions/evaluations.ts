import { randomUUID } from 'node:crypto';
import type { Denial, Elapsed } from '@gatehouse/features';

/** A denial, and every further one that was decided by the same. */
export interface Evaluation {
  readonly id: string;
  /** The first of them. */
  readonly denial: Denial;
  readonly since: Elapsed;
  seen: number;
  /** How many were seen when it was written last; 0: it never was. */
  written: number;
}

/** How long, in milliseconds, the same evaluation keeps its id. */
export const sameIdMs = 60_000;

const mostHeld = 5_000;

/** Knows the same evaluation when it comes again: a client that hammers makes one row, and not a thousand. */
export class Evaluations {
  /** Oldest first. */
  private readonly held = new Map<string, Evaluation>();

  /** The evaluation that this denial is one more of. */
  of(denial: Denial, now: Elapsed): Evaluation {
    const key = keyOf(denial);
    const known = this.held.get(key);
    if (known && now - known.since < sameIdMs) {
      known.seen += 1;
      return known;
    }
    const evaluation = { id: randomUUID(), denial, since: now, seen: 1, written: 0 };
    this.hold(key, evaluation);
    return evaluation;
  }

  private hold(key: string, evaluation: Evaluation): void {
    // deleted first, so that it goes to the end
    this.held.delete(key);
    this.held.set(key, evaluation);
    const [oldest] = this.held.size > mostHeld ? this.held.keys() : [];
    if (oldest !== undefined) this.held.delete(oldest);
  }
}

/** Instance and gates are those of this process, for as long as it runs. */
function keyOf({ tenantId, decision, answer }: Denial): string {
  const requirement = 'requirement' in decision ? decision.requirement : '';
  return `${tenantId} ${decision.feature} ${decision.reason} ${requirement} ${answer?.held.revision}`;
}
