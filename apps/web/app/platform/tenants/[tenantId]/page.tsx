import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
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

const Tenant = async ({ tenantId }: { readonly tenantId: string }) => {
  const [tenant, features] = await Promise.all([readTenant(tenantId), readTenantFeatures(tenantId)]);
  if (!tenant.ok && tenant.failure.status === 404) notFound();
  if (!tenant.ok) return <CannotCheck what="this tenant" code={tenant.failure.error} />;
  if (!features.ok) return <CannotCheck what="this tenant's features" code={features.failure.error} />;
  return (
    <>
      <PageTitle title={tenant.body.name}>
        <span className="font-mono text-xs break-all">{tenant.body.id}</span>
      </PageTitle>
      <FeatureBoard tenantId={tenant.body.id} initial={{ body: features.body, etag: features.etag }} />
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
