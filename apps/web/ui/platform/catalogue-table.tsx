import type { Catalogue } from '@gatehouse/contracts';
import Link from 'next/link';
import { Disclosure } from '../parts/disclosure';
import { Cell, Table } from '../parts/table';
import { GateBadge } from './gate-badge';
import { tenantsPath } from './tenants-path';

type CatalogueFeature = Catalogue['features'][number];

const counted = (entries: readonly string[], what: string): string[] =>
  entries.length === 0 ? [] : [`${entries.length} ${what}${entries.length === 1 ? '' : 's'}`];

/** The routes and jobs that are refused while it is off. */
const GatedEntries = ({ routes, jobs }: Pick<CatalogueFeature, 'routes' | 'jobs'>) =>
  routes.length + jobs.length === 0 ? (
    'nothing'
  ) : (
    <div className="-mt-3">
      <Disclosure summary={[...counted(routes, 'route'), ...counted(jobs, 'job')].join(', ')}>
        <ul className="grid gap-1 font-mono text-xs">
          {[...routes, ...jobs].map((entry) => (
            <li key={entry} className="whitespace-nowrap">
              {entry}
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );

const Row = ({ feature }: { readonly feature: CatalogueFeature }) => (
  <tr>
    <Cell>
      <span className="block font-medium">{feature.title}</span>
      <span className="block font-mono text-xs text-quiet">{feature.key}</span>
    </Cell>
    <Cell>
      <GateBadge gate={feature.gate} />
      <span className="mt-1 block font-mono text-xs text-quiet">{feature.gate.name}</span>
    </Cell>
    <Cell className="whitespace-nowrap">{feature.derived ? 'derived' : feature.whenUnset}</Cell>
    <Cell className="font-mono text-xs">{feature.requires.join(', ') || 'nothing'}</Cell>
    <Cell className="whitespace-nowrap tabular-nums">
      {feature.tenants.on} on · {feature.tenants.off} off · {feature.tenants.unset} unset
      <Link
        href={tenantsPath({ feature: feature.key })}
        prefetch={false}
        aria-label={`Who has it: ${feature.title}`}
        className="mt-1 block w-fit text-accent underline underline-offset-4"
      >
        Who has it
      </Link>
    </Cell>
    <Cell>
      <GatedEntries {...feature} />
    </Cell>
  </tr>
);

export const CatalogueTable = ({ features }: { readonly features: readonly CatalogueFeature[] }) => (
  <Table
    caption="Features"
    columns={['Feature', 'Gate', 'When unset', 'Requires', 'Entitlements', 'What it gates']}
  >
    {features.map((feature) => (
      <Row key={feature.key} feature={feature} />
    ))}
  </Table>
);
