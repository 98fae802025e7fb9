import type { Catalogue } from '@gatehouse/contracts';
import { Cell, Table } from '../parts/table';
import { GateBadge } from './gate-badge';

type CatalogueFeature = Catalogue['features'][number];

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
    </Cell>
  </tr>
);

export const CatalogueTable = ({ features }: { readonly features: readonly CatalogueFeature[] }) => (
  <Table caption="Features" columns={['Feature', 'Gate', 'When unset', 'Requires', 'Entitlements']}>
    {features.map((feature) => (
      <Row key={feature.key} feature={feature} />
    ))}
  </Table>
);
