import 'server-only';
import type { SourcePage } from '@gatehouse/contracts';
import { read, type Read } from './read';

/** All sources of the caller's tenant: there are fewer than a page has. Whether ingestion is on is the API's answer. */
export const readSources = (): Promise<Read<SourcePage>> => read((api) => api.GET('/v1/ingestion/sources'));
