import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { readDecision } from '../../../../server/platform';
import { isUuid } from '../../../../server/uuid';
import { Button } from '../../../../ui/parts/button';
import { CannotCheck } from '../../../../ui/parts/cannot-check';
import { Notice } from '../../../../ui/parts/notice';
import { PageTitle } from '../../../../ui/parts/page-title';
import { DecisionView } from '../../../../ui/platform/decisions/decision-view';
import { Arriving } from '../../../_frames/arriving';
import { OperatorFrame } from '../../../_frames/operator-frame';

export const metadata: Metadata = { title: 'Decision' };

interface Props {
  readonly params: Promise<{ readonly decisionId: string }>;
}

const NotKept = ({ message }: { readonly message: string }) => (
  <Notice
    look="off"
    title="There is no such decision any more"
    action={
      <Button asChild look="secondary">
        <Link href="/platform/decisions">Look up another</Link>
      </Button>
    }
  >
    <p>{message}</p>
  </Notice>
);

const Decision = async ({ decisionId }: { readonly decisionId: string }) => {
  const answer = await readDecision(decisionId);
  if (answer.ok) return <DecisionView decision={answer.body} />;
  if (answer.failure.status === 404) return <NotKept message={answer.failure.message} />;
  return <CannotCheck what="this decision" code={answer.failure.error} />;
};

const DecisionPage = async ({ params }: Props) => {
  const { decisionId } = await params;
  if (!isUuid(decisionId)) notFound();
  return (
    <OperatorFrame path={`/platform/decisions/${decisionId}`} section="/platform/decisions">
      <PageTitle title="Why it was denied">
        <span className="font-mono text-xs break-all">{decisionId}</span>
      </PageTitle>
      <Arriving shape="rows" draw={() => Decision({ decisionId })} />
    </OperatorFrame>
  );
};

export default DecisionPage;
