import type { Failure } from '../api';
import type { EntitlementState, Propagation, Warning } from './operator-types';

/** A change on its way to the instances. Without an id nothing was changed, and nothing has to arrive. */
export interface SentChange {
  readonly changeId: string | null;
  readonly propagation: Propagation;
}

/** Where one feature's change stands. `wanted` is what the operator chose; only `saved` is the server's yes. */
export type ChangeState =
  | { readonly at: 'rest' }
  | { readonly at: 'choosing'; readonly wanted: EntitlementState }
  | { readonly at: 'saving'; readonly wanted: EntitlementState }
  | { readonly at: 'saved'; readonly warnings: readonly Warning[]; readonly sent: SentChange }
  | { readonly at: 'conflict'; readonly wanted: EntitlementState }
  | { readonly at: 'failed'; readonly wanted: EntitlementState; readonly failure: Failure };

export const atRest: ChangeState = { at: 'rest' };

/** What is chosen, or nothing while the page simply shows what is. */
export const wantedIn = (state: ChangeState): EntitlementState | undefined =>
  'wanted' in state ? state.wanted : undefined;

/** Where the answer to a change leads. */
export const afterFailure = (wanted: EntitlementState, failure: Failure): ChangeState =>
  failure.error === 'stale_revision' ? { at: 'conflict', wanted } : { at: 'failed', wanted, failure };
