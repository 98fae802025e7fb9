import type { Metadata } from 'next';
import { TenantFrame } from '../_frames/tenant-frame';
import { readSnapshot } from '../../server/snapshot';
import { FeatureCard } from '../../ui/features/feature-card';
import { pageOf } from '../../ui/features/pages';
import { CannotCheck } from '../../ui/parts/cannot-check';
import { PageTitle } from '../../ui/parts/page-title';

export const metadata: Metadata = { title: 'My features' };

const Features = async () => {
  const snapshot = await readSnapshot();
  if (!snapshot.ok) return <CannotCheck what="your features" code={snapshot.failure.error} />;
  return (
    <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
      {Object.entries(snapshot.body.features).map(([feature, decision]) => (
        <FeatureCard key={feature} feature={feature} decision={decision} href={pageOf(feature)} />
      ))}
    </div>
  );
};

const FeaturesPage = () => (
  <TenantFrame path="/features">
    <PageTitle title="My features">What your organisation has, and why.</PageTitle>
    <Features />
  </TenantFrame>
);

export default FeaturesPage;
