import 'server-only';
import type { ReadSettings } from '@gatehouse/contracts';
import { cache } from 'react';
import { failureOf, type Failure } from './failure';
import { read } from './read';

type Answer =
  { readonly ok: true; readonly read: ReadSettings } | { readonly ok: false; readonly failure: Failure };

/** What the caller's tenant has set, with the ETag to change it with, or why it cannot be shown. Read once per page. */
export const readSettings = cache(async (): Promise<Answer> => {
  const answer = await read((api) => api.GET('/v1/tenants/settings'));
  if (!answer.ok) return answer;
  const { body: settings, etag } = answer;
  // without it every save would be refused
  if (etag === null) return { ok: false, failure: failureOf('upstream_invalid', '') };
  return { ok: true, read: { settings, etag } };
});

/** The tenant's time zone; UTC, which every moment then says, while it cannot be read. */
export const readZone = async (): Promise<string> => {
  const answer = await readSettings();
  return answer.ok ? answer.read.settings.timezone : 'UTC';
};
