import type { FeatureKey } from '@gatehouse/contracts';
import type { Metadata } from 'next';
import { Arriving } from '../../_frames/arriving';
import { OperatorFrame } from '../../_frames/operator-frame';
import { readTenants, readTenantsWith } from '../../../server/platform';
import { CannotCheck } from '../../../ui/parts/cannot-check';
import { Card } from '../../../ui/parts/card';
import { PageTitle } from '../../../ui/parts/page-title';
import { TenantSearch } from '../../../ui/platform/tenant-search';
import { TenantTable } from '../../../ui/platform/tenant-table';
import { tenantsPageOf, tenantsPath, type TenantsPage as Page } from '../../../ui/platform/tenants-path';

export const metadata: Metadata = { title: 'Tenants' };

interface Props {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

const readPage = ({ feature, isWithout, ...asked }: Page) =>
  feature ? readTenantsWith(feature as FeatureKey, !isWithout, asked) : readTenants(asked);

const Tenants = async (page: Page) => {
  const answer = await readPage(page);
  if (!answer.ok && answer.failure.error === 'unknown_feature')
    return <Card>There is no feature called “{page.feature}”.</Card>;
  if (!answer.ok) return <CannotCheck what="the tenants" code={answer.failure.error} />;
  return <TenantTable page={page} tenants={answer.body} />;
};

const TenantsPage = async ({ searchParams }: Props) => {
  const page = tenantsPageOf(await searchParams);
  return (
    <OperatorFrame path={tenantsPath(page)} section="/platform/tenants">
      <PageTitle title="Tenants">Choose a tenant to see and change what it has.</PageTitle>
      <TenantSearch search={page} />
      <Arriving shape="rows" draw={() => Tenants(page)} />
    </OperatorFrame>
  );
};

export default TenantsPage;
