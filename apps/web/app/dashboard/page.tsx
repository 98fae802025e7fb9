import type { Metadata } from 'next';
import { readOverview } from '../../server/dashboard';
import type { Failure } from '../../server/failure';
import { Overview } from '../../ui/dashboard/overview';
import { dashboardPath, rangeOf, type Range } from '../../ui/dashboard/range';
import { FeatureOff } from '../../ui/features/feature-off';
import { CannotCheck } from '../../ui/parts/cannot-check';
import { PageTitle } from '../../ui/parts/page-title';
import { Viewed } from '../../ui/telemetry/viewed';
import { Arriving } from '../_frames/arriving';
import { TenantFrame } from '../_frames/tenant-frame';

export const metadata: Metadata = { title: 'Dashboard' };

interface Props {
  readonly searchParams: Promise<{ readonly days?: string | string[] }>;
}

const Off = ({ feature = 'beta-dashboard', reason, decisionId }: Failure) => (
  <FeatureOff feature={feature} reason={reason} decisionId={decisionId} />
);

const Dashboard = async ({ range }: { readonly range: Range }) => {
  const answer = await readOverview(range);
  if (!answer.ok && answer.failure.error === 'feature_disabled') return <Off {...answer.failure} />;
  if (!answer.ok) return <CannotCheck what="your figures" code={answer.failure.error} />;
  return (
    <>
      <Viewed feature="beta-dashboard" />
      <Overview overview={answer.body} range={range} />
    </>
  );
};

const DashboardPage = async ({ searchParams }: Props) => {
  const range = rangeOf((await searchParams).days);
  return (
    <TenantFrame path={dashboardPath(range)}>
      <PageTitle title="Dashboard">What your organisation does, day by day.</PageTitle>
      <Arriving shape="cards" draw={() => Dashboard({ range })} />
    </TenantFrame>
  );
};

export default DashboardPage;
