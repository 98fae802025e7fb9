import type { Metadata } from 'next';
import type { Failure } from '../../server/failure';
import { requireTenant } from '../../server/identity';
import { readSources } from '../../server/sources';
import { FeatureOff } from '../../ui/features/feature-off';
import { CannotCheck } from '../../ui/parts/cannot-check';
import { PageTitle } from '../../ui/parts/page-title';
import { SourceBoard } from '../../ui/sources/source-board';
import { Arriving } from '../_frames/arriving';
import { TenantFrame } from '../_frames/tenant-frame';

export const metadata: Metadata = { title: 'Sources' };

const path = '/sources';

const Off = ({ feature = 'ingestion', reason, decisionId }: Failure) => (
  <FeatureOff feature={feature} reason={reason} decisionId={decisionId} />
);

const Sources = async () => {
  const [known, answer] = await Promise.all([requireTenant(path), readSources()]);
  // the frame says that it is not known who this is
  if (!known.ok) return null;
  if (!answer.ok && answer.failure.error === 'feature_disabled') return <Off {...answer.failure} />;
  if (!answer.ok) return <CannotCheck what="your sources" code={answer.failure.error} />;
  return <SourceBoard sources={answer.body.sources} isAdmin={known.profile.user.role === 'admin'} />;
};

const SourcesPage = () => (
  <TenantFrame path={path}>
    <PageTitle title="Sources">
      Feeds that documents are collected from, every 15 minutes. The newest 100 items of each are read.
    </PageTitle>
    <Arriving shape="cards" draw={() => Sources()} />
  </TenantFrame>
);

export default SourcesPage;
