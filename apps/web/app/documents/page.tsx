import type { DocumentPage } from '@gatehouse/contracts';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { readDocuments } from '../../server/documents';
import type { Failure } from '../../server/failure';
import { requireTenant } from '../../server/identity';
import type { Read } from '../../server/read';
import { DocumentIntake } from '../../ui/documents/document-intake';
import { DocumentList } from '../../ui/documents/document-list';
import {
  documentQueryOf,
  documentSearchOf,
  documentsPath,
  type DocumentSearch,
} from '../../ui/documents/document-search';
import { newExternalId } from '../../ui/documents/new-document';
import { FeatureOff } from '../../ui/features/feature-off';
import { CannotCheck } from '../../ui/parts/cannot-check';
import { PageTitle } from '../../ui/parts/page-title';
import { Viewed } from '../../ui/telemetry/viewed';
import { Arriving } from '../_frames/arriving';
import { TenantFrame } from '../_frames/tenant-frame';

export const metadata: Metadata = { title: 'Documents' };

interface Props {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

const Off = ({ feature = 'ingestion', reason, decisionId }: Failure) => (
  <FeatureOff feature={feature} reason={reason} decisionId={decisionId}>
    <p>Documents that wait are kept and processed when it is on again: nothing is lost.</p>
  </FeatureOff>
);

const noticeOf = (answer: Read<DocumentPage>): ReactNode => {
  if (answer.ok) return null;
  if (answer.failure.error === 'feature_disabled') return <Off {...answer.failure} />;
  return <CannotCheck what="your documents" code={answer.failure.error} />;
};

const Documents = async ({ search }: { readonly search: DocumentSearch }) => {
  const [known, answer] = await Promise.all([
    requireTenant(documentsPath(search)),
    readDocuments(documentQueryOf(search)),
  ]);
  // the frame says that it is not known who this is
  if (!known.ok) return null;
  const isAdmin = known.profile.user.role === 'admin';
  return (
    <div className="grid grid-cols-1 gap-6">
      {noticeOf(answer)}
      {answer.ok && <Viewed feature="ingestion" />}
      <DocumentIntake isOffered={answer.ok} offeredId={newExternalId()} />
      {answer.ok && <DocumentList search={search} page={answer.body} isAdmin={isAdmin} />}
    </div>
  );
};

const DocumentsPage = async ({ searchParams }: Props) => {
  const search = documentSearchOf(await searchParams);
  return (
    <TenantFrame path={documentsPath(search)}>
      <PageTitle title="Documents">
        Texts of your organisation: their language is found out, their words are counted, and they can be
        searched.
      </PageTitle>
      <Arriving shape="rows" draw={() => Documents({ search })} />
    </TenantFrame>
  );
};

export default DocumentsPage;
