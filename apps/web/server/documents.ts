import 'server-only';
import type { DocumentPage, DocumentQuery } from '@gatehouse/contracts';
import { read, type Read } from './read';

/** A page of the documents of the caller's tenant. Whether ingestion is on is the API's answer. */
export const readDocuments = (query: DocumentQuery): Promise<Read<DocumentPage>> =>
  read((api) => api.GET('/v1/ingestion/documents', { params: { query } }));
