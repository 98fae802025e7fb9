import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Arriving } from '../../../_frames/arriving';
import { OperatorFrame } from '../../../_frames/operator-frame';
import { readTenant, readTenantFeatures } from '../../../../server/platform';
import { isUuid } from '../../../../server/uuid';
import { CannotCheck } from '../../../../ui/parts/cannot-check';
import { PageTitle } from '../../../../ui/parts/page-title';
import { FeatureBoard } from '../../../../ui/platform/feature-board';

export const metadata: Metadata = { title: 'Tenant' };

interface Props {
  readonly params: Promise<{ readonly tenantId: string }>;
}

const Features = async (tenantId: string, reading: ReturnType<typeof readTenantFeatures>) => {
  const features = await reading;
  if (!features.ok) return <CannotCheck what="this tenant's features" code={features.failure.error} />;
  return <FeatureBoard tenantId={tenantId} initial={{ body: features.body, etag: features.etag }} />;
};

const Tenant = async ({ tenantId }: { readonly tenantId: string }) => {
  const features = readTenantFeatures(tenantId);
  // that there is no such tenant is the answer of the whole page: nothing is sent before
  const tenant = await readTenant(tenantId);
  if (!tenant.ok && tenant.failure.status === 404) notFound();
  if (!tenant.ok) return <CannotCheck what="this tenant" code={tenant.failure.error} />;
  return (
    <>
      <PageTitle title={tenant.body.name}>
        <span className="font-mono text-xs break-all">{tenant.body.id}</span>
      </PageTitle>
      <Arriving shape="cards" draw={() => Features(tenantId, features)} />
    </>
  );
};

const TenantPage = async ({ params }: Props) => {
  const { tenantId } = await params;
  if (!isUuid(tenantId)) notFound();
  return (
    <OperatorFrame path={`/platform/tenants/${tenantId}`} section="/platform/tenants">
      <Tenant tenantId={tenantId} />
    </OperatorFrame>
  );
};

export default TenantPage;
