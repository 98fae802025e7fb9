import type { FeatureKey, OperatorFeature, Tenant } from '@gatehouse/contracts';
import { readTenantFeatures } from '../../features/tenant-features.js';
import type { Api } from '../../http/api.js';
import type { Asking } from '../asking.js';
import { entitle, madeTenant } from './entitle.js';
import type { Steps } from './steps.js';
import { askText } from './ask-text.js';

/** A tenant by the name that somebody types, entitled to what they say. @throws ConsoleError as the API refuses */
export async function tenantOf({ terminal, asking }: Steps, api: Api): Promise<Tenant> {
  const name = await askText(asking, 'The tenant’s name', 'One that there is already is taken as it is.');
  const tenant = await madeTenant({ terminal, api }, name);
  const { features } = await readTenantFeatures(api, tenant.id);
  const entitlements = await askEntitlements(asking, new Map(Object.entries(features)));
  const agrees = () => asking.confirm({ message: 'Do this?', initial: true });
  await entitle({ terminal, api, agrees }, tenant, entitlements);
  return tenant;
}

type Features = ReadonlyMap<string, OperatorFeature>;

/** Asks of each feature that could be on here: with an open gate, and with all that it requires. */
async function askEntitlements(
  asking: Asking,
  features: Features,
): Promise<ReadonlyMap<FeatureKey, boolean>> {
  const wanted = new Map<FeatureKey, boolean>();
  const willBeOn = (key: string) =>
    wanted.get(key as FeatureKey) ?? features.get(key)?.decision.enabled === true;
  for (const [key, feature] of requiredFirst(features)) {
    if (feature.derived || !feature.gate.open || !feature.requires.every(willBeOn)) continue;
    const message = `Shall they have ${feature.title} (${key})?`;
    const initial = feature.entitlement.state === 'on';
    wanted.set(key as FeatureKey, await asking.confirm({ message, why: feature.description, initial }));
  }
  return wanted;
}

function requiredFirst(features: Features): [string, OperatorFeature][] {
  const depthOf = (key: string): number =>
    1 + Math.max(0, ...(features.get(key)?.requires ?? []).map((other) => depthOf(other)));
  return [...features].sort(([one], [other]) => depthOf(one) - depthOf(other));
}
