import { PostgresEntitlementStore, type EntitlementChange } from '@gatehouse/features';
import { lastCommitMs } from '../database/in-time.js';

/** Gives a change up early enough for its refusal to be true: what is answered 503 was not, and will not be, committed. */
export class ChangeInTime extends PostgresEntitlementStore {
  override change(change: EntitlementChange) {
    const late = AbortSignal.timeout(lastCommitMs);
    const signal = change.signal ? AbortSignal.any([change.signal, late]) : late;
    return super.change({ ...change, signal });
  }
}
