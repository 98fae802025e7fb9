import 'server-only';
import { cache } from 'react';
import { read } from './read';

/** The tenant's snapshot, read once per page with the caller's own session. It shows; the API decides. */
export const readSnapshot = cache(() => read((api) => api.GET('/v1/features')));
