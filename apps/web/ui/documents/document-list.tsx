'use client';

import type { Document, DocumentPage } from '@gatehouse/contracts';
import { useRef } from 'react';
import { answerOf, gatehouse } from '../api';
import { DeleteDialog } from '../deleting/delete-dialog';
import { bodiless, useDeleting } from '../deleting/use-deleting';
import { Card } from '../parts/card';
import { OutcomeNotice } from '../parts/outcome-notice';
import { Pager } from '../parts/pager';
import { DocumentFilter } from './document-filter';
import { documentsPath, type DocumentSearch } from './document-search';
import { DocumentTable } from './document-table';
import { useProcessing } from './use-processing';

interface Props {
  readonly search: DocumentSearch;
  readonly page: DocumentPage;
  readonly isAdmin: boolean;
}

const Nothing = ({ isAll }: { readonly isAll: boolean }) => (
  <Card>
    {isAll ? (
      <>
        <p className="font-medium">There are no documents yet.</p>
        <p className="mt-1 text-sm text-quiet">
          Add the first one above: give a text a title, or choose text files. It is processed within moments,
          and can be found then.
        </p>
      </>
    ) : (
      'There are no documents here.'
    )}
  </Card>
);

const nameOf = ({ title }: Document): string => title;
const remove = ({ id }: Document) => {
  const params = { path: { document_id: id } };
  return answerOf(gatehouse.DELETE('/v1/ingestion/documents/{document_id}', { params, headers: bodiless }));
};

/** A page of documents. It follows what becomes of those that wait. */
export const DocumentList = ({ search, page, isAdmin }: Props) => {
  const { status, cursor } = search;
  const heading = useRef<HTMLHeadingElement>(null);
  const deleting = useDeleting({ nameOf, remove, onDone: () => heading.current?.focus() });
  useProcessing(search, page);
  const { documents, nextCursor } = page;
  return (
    <section aria-labelledby="documents" className="grid grid-cols-1 gap-3">
      <h2 id="documents" ref={heading} tabIndex={-1} className="text-lg font-semibold outline-none">
        Your documents
      </h2>
      <DocumentFilter status={status} />
      <OutcomeNotice outcome={deleting.outcome} />
      {documents.length === 0 ? (
        <Nothing isAll={status === undefined && cursor === undefined} />
      ) : (
        <DocumentTable documents={documents} onDelete={isAdmin ? deleting.ask : undefined} />
      )}
      <Pager
        label="Pages of documents"
        first={cursor === undefined ? undefined : documentsPath({ status })}
        next={nextCursor === null ? undefined : documentsPath({ status, cursor: nextCursor })}
      />
      {deleting.asked && (
        <DeleteDialog
          question="Delete this document?"
          title={deleting.asked.title}
          isBusy={deleting.isBusy}
          onDelete={() => void deleting.confirm()}
          onKeep={() => deleting.ask(undefined)}
        >
          It is gone for everybody in your organisation, and is not found any more. This cannot be undone.
        </DeleteDialog>
      )}
    </section>
  );
};
