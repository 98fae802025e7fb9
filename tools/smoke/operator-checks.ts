import { features } from '@gatehouse/contracts';
import type { Api } from '../console/http/api.js';
import { promised, type Check } from './check.js';

/** What a platform credential may read. Changes nothing. */
export function operatorChecks(api: Api): readonly Check[] {
  return [
    {
      name: 'It has the features of this release, each with what it gates',
      look: async () => {
        const catalogue = await api.ask((client) => client.GET('/v1/platform/features'));
        const keys = catalogue.features.map(({ key }) => key);
        const missing = Object.keys(features).filter((key) => !keys.some((each) => each === key));
        promised(missing.length === 0, `it does not know ${missing.join(', ')}`);
        const idle = catalogue.features.filter(({ routes, jobs }) => routes.length + jobs.length === 0);
        promised(idle.length === 0, `${idle.map(({ key }) => key).join(', ')}: gates nothing`);
      },
    },
    {
      name: 'Its instances have the same gates',
      look: async () => {
        const { instances, disagreements } = await api.ask((client) => client.GET('/v1/platform/instances'));
        promised(instances.length > 0, 'no instance is known');
        promised(
          disagreements.length === 0,
          `they differ in ${disagreements.map(({ gate }) => gate).join(', ')}`,
        );
      },
    },
    {
      name: 'Its tenants and what was done to them can be read',
      look: async () => {
        await api.ask((client) => client.GET('/v1/platform/tenants', { params: { query: { limit: 1 } } }));
        await api.ask((client) => client.GET('/v1/platform/audit', { params: { query: { limit: 1 } } }));
      },
    },
    {
      name: 'What was recorded is whole, as far as can be seen in three seconds',
      look: async () => {
        const answer = await api.ask((client) => client.POST('/v1/platform/audit/verify', { body: {} }));
        promised(answer.brokenAt === null, `a chain is broken: ${JSON.stringify(answer.brokenAt)}`);
      },
    },
  ];
}
