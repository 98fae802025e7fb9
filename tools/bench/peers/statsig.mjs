import statsig from 'statsig-node';
import { listsOf } from './peer.mjs';

/** @type {import('./peer.mjs').Open} */
export async function open(world) {
  const { features, tenants } = world;
  const lists = listsOf(world);
  const gates = features.map((name, place) => gateOf(name, lists[place]));
  const specs = { feature_gates: gates, dynamic_configs: [], layer_configs: [], has_updates: true, time: 1 };
  await statsig.initialize('secret-bench', {
    ...{ localMode: true, bootstrapValues: JSON.stringify(specs), disableDiagnostics: true },
    ...{ disableRulesetsSync: true, disableIdListsSync: true },
  });
  return {
    decide: (tenant, feature) =>
      statsig.checkGateWithExposureLoggingDisabledSync({ userID: tenants[tenant] }, features[feature]),
    close: () => statsig.shutdown(),
  };
}

const gateOf = (/** @type {string} */ name, /** @type {string[]} */ targetValue) => ({
  ...{ name, type: 'feature_gate', salt: name, enabled: true, defaultValue: false, idType: 'userID' },
  entity: 'feature_gate',
  rules: [
    {
      ...{ name: 'listed', id: 'listed', groupName: 'listed', salt: 'listed', passPercentage: 100 },
      ...{ returnValue: true, idType: 'userID' },
      conditions: [
        {
          ...{ type: 'user_field', field: 'userID', operator: 'any_case_sensitive', targetValue },
          ...{ additionalValues: {}, isDeviceBased: false, idType: 'userID' },
        },
      ],
    },
  ],
});
