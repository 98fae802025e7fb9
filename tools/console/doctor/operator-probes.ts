import type { Api } from '../http/api.js';
import { fail, ok, warn, type Look, type Probe } from './finding.js';

export const credentialHint =
  'Use a platform service key (GATEHOUSE_KEY) or an operator’s sign-in (--email).';

/** What only a credential of the platform may see. */
export function operatorProbes(api: Api): readonly Probe[] {
  return [{ name: 'instances', fix: credentialHint, look: () => lookAtInstances(api) }];
}

const silentLimitMs = 5_000;

async function lookAtInstances(api: Api): Promise<Look> {
  const { instances, disagreements } = await api.ask((client) => client.GET('/v1/platform/instances'));
  const [first] = disagreements;
  if (first !== undefined)
    return fail(
      `${first.gate} is open on ${first.openOn.join(', ')} and shut on ${first.shutOn.join(', ')}.`,
      'Give every instance the same gates, and restart those that differ.',
    );
  const silent = instances.filter(({ silentMs }) => silentMs > silentLimitMs);
  if (silent.length > 0)
    return warn(
      `Not heard of for ${silentLimitMs / 1000} s: ${silent.map(({ instanceId }) => instanceId).join(', ')}.`,
      'See whether they still run; an instance that has ended is forgotten soon.',
    );
  return ok(`${instances.length} run, with the same gates.`);
}
