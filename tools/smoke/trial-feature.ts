import type { FeatureKey } from '@gatehouse/contracts';
import type { Api } from '../console/http/api.js';

/** A feature that can be granted and revoked to see what happens. */
export interface TrialFeature {
  readonly key: FeatureKey;
  /** Something that it gates, and that is harmless to read. */
  readonly path: string;
}

/** One that is off unless it is granted, needs nothing else and has an open gate; undefined: there is none here. */
export async function trialFeature(api: Api): Promise<TrialFeature | undefined> {
  const { features } = await api.ask((client) => client.GET('/v1/platform/features'));
  const fit = features.filter(
    ({ gate, whenUnset, requires }) => gate.open && whenUnset === 'off' && requires.length === 0,
  );
  return fit.flatMap(({ key, routes }) => routes.flatMap((route) => readOf(route, key)))[0];
}

const readOf = (route: string, key: FeatureKey): TrialFeature[] =>
  /^GET [^{]+$/.test(route) ? [{ key, path: route.slice('GET '.length) }] : [];
