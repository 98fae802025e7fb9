import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { isUuid } from '../../../server/uuid';
import { PageTitle } from '../../../ui/parts/page-title';
import { DecisionLookUp } from '../../../ui/platform/decisions/decision-look-up';
import { OperatorFrame } from '../../_frames/operator-frame';

export const metadata: Metadata = { title: 'Decisions' };

interface Props {
  readonly searchParams: Promise<{ readonly id?: string | string[] }>;
}

const DecisionsPage = async ({ searchParams }: Props) => {
  const { id } = await searchParams;
  const asked = typeof id === 'string' ? id.trim() : '';
  if (isUuid(asked)) redirect(`/platform/decisions/${asked.toLowerCase()}`);
  return (
    <OperatorFrame path="/platform/decisions" section="/platform/decisions">
      <PageTitle title="Decisions">
        Look up a denial by its reference: what it was decided by, and the change that caused it.
      </PageTitle>
      <DecisionLookUp
        id={asked}
        problem={asked ? 'This is not a reference: expected one like 0f8b… with 36 characters.' : undefined}
      />
    </OperatorFrame>
  );
};

export default DecisionsPage;
