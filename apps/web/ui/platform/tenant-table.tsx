import Link from 'next/link';
import type { TenantPage } from '@gatehouse/contracts';
import { Card } from '../parts/card';
import { Pager } from '../parts/pager';
import { Cell, Table } from '../parts/table';
import { dayOf } from '../time';
import { tenantsPath, type TenantsPage } from './tenants-path';

interface Props {
  readonly page: TenantsPage;
  readonly tenants: TenantPage;
}

const Nobody = ({ query }: { readonly query: string }) => (
  <Card>{query ? `No tenant's name contains “${query}”.` : 'There are no tenants yet.'}</Card>
);

export const TenantTable = ({ page, tenants: { tenants, nextCursor } }: Props) => (
  <>
    {tenants.length === 0 ? (
      <Nobody query={page.query} />
    ) : (
      <Table caption="Tenants" columns={['Tenant', 'Revision', 'Since']}>
        {tenants.map(({ id, name, revision, createdAt }) => (
          <tr key={id}>
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
            <Cell className="tabular-nums">{revision}</Cell>
            <Cell className="whitespace-nowrap">{dayOf(createdAt)}</Cell>
          </tr>
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
