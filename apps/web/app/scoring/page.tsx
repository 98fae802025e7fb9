import { featureIn } from '@gatehouse/contracts';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { requireTenant } from '../../server/identity';
import { readSnapshot } from '../../server/snapshot';
import { FeatureOff } from '../../ui/features/feature-off';
import { CannotCheck } from '../../ui/parts/cannot-check';
import { PageTitle } from '../../ui/parts/page-title';
import { ScoringBoard } from '../../ui/scoring/scoring-board';
import { Viewed } from '../../ui/telemetry/viewed';
import { TenantFrame } from '../_frames/tenant-frame';

export const metadata: Metadata = { title: 'Scoring' };

interface Props {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

/** The snapshot tells, because to ask the API for a score is billed: that is for the person to do. */
const readNotice = async (): Promise<ReactNode> => {
  const snapshot = await readSnapshot();
  if (!snapshot.ok) return <CannotCheck what="your features" code={snapshot.failure.error} />;
  const { state, reason } = featureIn(snapshot.body, 'scoring-pro');
  return state === 'on' ? null : <FeatureOff feature="scoring-pro" reason={reason} decisionId={undefined} />;
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
  if (!known.ok) return null;
  return (
    <>
      {notice === null && <Viewed feature="scoring-pro" />}
      <ScoringBoard notice={notice} />
    </>
  );
};

const ScoringPage = async ({ searchParams }: Props) => {
  const path = pathOf(await searchParams);
  return (
    <TenantFrame path={path}>
      <PageTitle title="Scoring">Which of your documents answer a question, how far, and why.</PageTitle>
      <Scoring path={path} />
    </TenantFrame>
  );
};

export default ScoringPage;
