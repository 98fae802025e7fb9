import type { Document, DocumentQuery } from '@gatehouse/contracts';
import { statusSearch, type StatusSearch } from '../status-search';

export type DocumentSearch = StatusSearch<Document['status']>;

export const statuses = ['queued', 'processed', 'failed'] as const;

export const { of: documentSearchOf, path: documentsPath } = statusSearch('/documents', statuses);

const pageSize = 20;

/** What the API is asked for, by the server that draws a page and by the browser that follows it. */
export const documentQueryOf = ({ status, cursor }: DocumentSearch): DocumentQuery => ({
  limit: pageSize,
  ...(status && { status }),
  ...(cursor && { cursor }),
});
