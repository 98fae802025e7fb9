import Link from 'next/link';
import type { FeatureTenantPage, TenantPage } from '@gatehouse/contracts';
import { textOf } from '../features/feature-names';
import { Card } from '../parts/card';
import { Pager } from '../parts/pager';
import { Cell, Table } from '../parts/table';
import { dayOf } from './utc';
import { decisionText } from './decision-text';
import { tenantsPath, type TenantsPage, type TenantsSearch } from './tenants-path';

type Tenant = TenantPage['tenants'][number] & Partial<FeatureTenantPage['tenants'][number]>;

interface Props {
  readonly page: TenantsPage;
  readonly tenants: TenantPage | FeatureTenantPage;
}

const titleOf = (key: string): string => textOf(key).title;

const nobodyText = ({ query, feature, isWithout }: TenantsSearch): string => {
  const named = query ? `whose name contains “${query}” ` : '';
  if (feature) return `No tenant ${named}${isWithout ? 'is without' : 'has'} ${titleOf(feature)} here.`;
  return query ? `No tenant's name contains “${query}”.` : 'There are no tenants yet.';
};

const Row = ({ id, name, revision, createdAt, decision }: Tenant) => (
  <tr>
    <Cell>
      <Link
        href={`/platform/tenants/${id}`}
        prefetch={false}
        className="font-medium text-accent underline underline-offset-4"
      >
        {name}
      </Link>
      <span className="mt-1 block min-w-40 font-mono text-xs break-all text-quiet">{id}</span>
    </Cell>
    {decision && <Cell>{decisionText({ decision }, titleOf)}</Cell>}
    <Cell className="tabular-nums">{revision}</Cell>
    <Cell className="whitespace-nowrap">{dayOf(createdAt)}</Cell>
  </tr>
);

const columnsOf = ({ feature }: TenantsSearch): readonly string[] =>
  feature ? ['Tenant', titleOf(feature), 'Revision', 'Since'] : ['Tenant', 'Revision', 'Since'];

/** Tenants; those that were looked for by a feature with why they have it, or not. */
export const TenantTable = ({ page, tenants: { tenants, nextCursor } }: Props) => (
  <>
    {tenants.length === 0 && nextCursor === null && <Card>{nobodyText(page)}</Card>}
    {tenants.length === 0 && nextCursor !== null && (
      <Card>None among the first that were looked at. There are more: go on to the next page.</Card>
    )}
    {tenants.length > 0 && (
      <Table caption="Tenants" columns={columnsOf(page)}>
        {tenants.map((tenant) => (
          <Row key={tenant.id} {...tenant} />
        ))}
      </Table>
    )}
    <Pager
      label="Pages of tenants"
      first={page.cursor ? tenantsPath({ ...page, cursor: '' }) : undefined}
      next={nextCursor ? tenantsPath({ ...page, cursor: nextCursor }) : undefined}
    />
  </>
);
