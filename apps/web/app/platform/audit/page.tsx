import { Download } from 'lucide-react';
import type { Metadata } from 'next';
import { OperatorFrame } from '../../_frames/operator-frame';
import { readAudit } from '../../../server/platform';
import { Button } from '../../../ui/parts/button';
import { CannotCheck } from '../../../ui/parts/cannot-check';
import { Notice } from '../../../ui/parts/notice';
import { PageTitle } from '../../../ui/parts/page-title';
import { AuditFilter } from '../../../ui/platform/audit/audit-filter';
import {
  auditFilePath,
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

const Files = ({ search }: { readonly search: AuditSearch }) =>
  (['csv', 'ndjson'] as const).map((format) => (
    <Button key={format} asChild look="secondary">
      <a href={auditFilePath(search, format)} download>
        <Download aria-hidden className="size-4" />
        {format.toUpperCase()}
      </a>
    </Button>
  ));

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
        <Files search={search} />
      </div>
      <Events search={search} />
    </OperatorFrame>
  );
};

export default AuditPage;
