import 'server-only';
import type { ReadSettings } from '@gatehouse/contracts';
import { failureOf, type Failure } from './failure';
import { read } from './read';

/** What the caller's tenant has set, with the ETag to change it with, or why it cannot be shown. */
export const readSettings = async (): Promise<
  { readonly ok: true; readonly read: ReadSettings } | { readonly ok: false; readonly failure: Failure }
> => {
  const answer = await read((api) => api.GET('/v1/tenants/settings'));
  if (!answer.ok) return answer;
  const { body: settings, etag } = answer;
  // without it every save would be refused
  if (etag === null) return { ok: false, failure: failureOf('upstream_invalid', '') };
  return { ok: true, read: { settings, etag } };
};
