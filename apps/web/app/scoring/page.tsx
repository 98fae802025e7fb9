import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { requireTenant } from '../../server/identity';
import { readSnapshot } from '../../server/snapshot';
import { FeatureOff } from '../../ui/features/feature-off';
import { CannotCheck } from '../../ui/parts/cannot-check';
import { PageTitle } from '../../ui/parts/page-title';
import { ScoringBoard } from '../../ui/scoring/scoring-board';
import { TenantFrame } from '../_frames/tenant-frame';

export const metadata: Metadata = { title: 'Scoring' };

interface Props {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

/** The snapshot tells, because to ask the API for a score is billed: that is for the person to do. */
const readNotice = async (): Promise<ReactNode> => {
  const snapshot = await readSnapshot();
  if (!snapshot.ok) return <CannotCheck what="your features" code={snapshot.failure.error} />;
  const { enabled, reason } = snapshot.body.features['scoring-pro'];
  return enabled ? null : <FeatureOff feature="scoring-pro" reason={reason} decisionId={undefined} />;
};

const pathOf = (asked: Awaited<Props['searchParams']>): string => {
  const single = Object.entries(asked).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value]] : [],
  );
  return single.length === 0 ? '/scoring' : `/scoring?${new URLSearchParams(single).toString()}`;
};

const Scoring = async ({ path }: { readonly path: string }) => {
  const [known, notice] = await Promise.all([requireTenant(path), readNotice()]);
  // the frame says that it is not known who this is
  return known.ok ? <ScoringBoard notice={notice} /> : null;
};

const ScoringPage = async ({ searchParams }: Props) => (
  <TenantFrame path="/scoring">
    <PageTitle title="Scoring">Which of your documents answer a question, how far, and why.</PageTitle>
    <Scoring path={pathOf(await searchParams)} />
  </TenantFrame>
);

export default ScoringPage;
