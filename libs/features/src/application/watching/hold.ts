import { FeatureDisabledError, FeatureError, UnknownTenantError } from '../../domain/errors.js';
import type { TenantState } from './tenant-watch.js';
import type { TenantWatches } from './tenant-watches.js';

/**
 * A signal that fires when the feature is not on for the tenant any more, with why as its reason: a
 * `FeatureDisabledError`, or an `EntitlementsUnavailableError` when nobody can say for longer than anything may be
 * served. Fires soon where it is not on to begin with.
 *
 * @param until stops watching, e.g. when the work is done
 */
export function holdFeature(
  watches: TenantWatches,
  { tenantId, feature }: { readonly tenantId: string; readonly feature: string },
  until?: AbortSignal,
): AbortSignal {
  const gone = new AbortController();
  const release = watches.watch(tenantId, (state) => {
    const reason = whyNot(state, feature);
    if (!reason) return;
    // after the watch has told the others
    queueMicrotask(() => release());
    gone.abort(reason);
  });
  if (until?.aborted) release();
  until?.addEventListener('abort', release, { once: true });
  gone.signal.addEventListener('abort', () => until?.removeEventListener('abort', release), { once: true });
  return gone.signal;
}

function whyNot(state: TenantState, feature: string): FeatureError | undefined {
  if (state instanceof UnknownTenantError) {
    return new FeatureDisabledError({ feature, enabled: false, reason: 'unknown_tenant' });
  }
  if (state instanceof FeatureError) return state;
  const decision = state.decisions.get(feature);
  if (!decision) return new FeatureDisabledError({ feature, enabled: false, reason: 'unknown_feature' });
  return decision.enabled ? undefined : new FeatureDisabledError(decision);
}
