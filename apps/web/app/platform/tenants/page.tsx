import type { Metadata } from 'next';
import { OperatorFrame } from '../../_frames/operator-frame';
import { readTenants } from '../../../server/platform';
import { CannotCheck } from '../../../ui/parts/cannot-check';
import { PageTitle } from '../../../ui/parts/page-title';
import { TenantSearch } from '../../../ui/platform/tenant-search';
import { TenantTable } from '../../../ui/platform/tenant-table';
import { tenantsPath, type TenantsPage as Page } from '../../../ui/platform/tenants-path';

export const metadata: Metadata = { title: 'Tenants' };

interface Props {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

const Tenants = async (page: Page) => {
  const answer = await readTenants(page);
  if (!answer.ok) return <CannotCheck what="the tenants" code={answer.failure.error} />;
  return <TenantTable page={page} tenants={answer.body} />;
};

const textOf = (value: string | string[] | undefined) =>
  typeof value === 'string' ? value.trim().slice(0, 200) : '';

const TenantsPage = async ({ searchParams }: Props) => {
  const asked = await searchParams;
  const page = { query: textOf(asked['query']), cursor: textOf(asked['cursor']) };
  return (
    <OperatorFrame path={tenantsPath(page)} section="/platform/tenants">
      <PageTitle title="Tenants">Choose a tenant to see and change what it has.</PageTitle>
      <TenantSearch query={page.query} />
      <Tenants {...page} />
    </OperatorFrame>
  );
};

export default TenantsPage;
