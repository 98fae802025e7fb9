import type { Metadata } from 'next';
import { Arriving } from '../../_frames/arriving';
import { OperatorFrame } from '../../_frames/operator-frame';
import { readAudit } from '../../../server/platform';
import { CannotCheck } from '../../../ui/parts/cannot-check';
import { Notice } from '../../../ui/parts/notice';
import { PageTitle } from '../../../ui/parts/page-title';
import { AuditFiles } from '../../../ui/platform/audit/audit-files';
import { AuditFilter } from '../../../ui/platform/audit/audit-filter';
import {
  auditPath,
  auditQueryOf,
  auditSearchOf,
  type AuditSearch,
} from '../../../ui/platform/audit/audit-search';
import { EventTable } from '../../../ui/platform/audit/event-table';
import { VerifyAudit } from '../../../ui/platform/audit/verify-audit';

export const metadata: Metadata = { title: 'Audit' };

interface Props {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

const Events = async ({ search }: { readonly search: AuditSearch }) => {
  const answer = await readAudit(auditQueryOf(search));
  if (!answer.ok && answer.failure.status === 400)
    return (
      <Notice look="problem" title="This cannot be asked for">
        <p>{answer.failure.issues?.map(({ path, message }) => `${path.slice(1)}: ${message}`).join('. ')}</p>
      </Notice>
    );
  if (!answer.ok) return <CannotCheck what="the audit" code={answer.failure.error} />;
  return <EventTable search={search} page={answer.body} />;
};

const AuditPage = async ({ searchParams }: Props) => {
  const search = auditSearchOf(await searchParams);
  return (
    <OperatorFrame path={auditPath(search)} section="/platform/audit">
      <PageTitle title="Audit">
        What was done, by whom and why. Only ever added to: each event is chained to the one before it.
      </PageTitle>
      <AuditFilter search={search} />
      <div className="mb-4 flex flex-wrap items-center gap-2">
        <VerifyAudit tenantId={search.tenantId} />
        <AuditFiles search={search} />
      </div>
      <Arriving shape="rows" draw={() => Events({ search })} />
    </OperatorFrame>
  );
};

export default AuditPage;
