import type { GatehouseClient } from '../client.js';
import { isGatehouseError } from '../errors/gatehouse-error.js';
import type { ProblemOf } from '../errors/problem.js';
import { UnexpectedAnswerError } from '../errors/unexpected-answer.error.js';
import type { NewTenantSettings, TenantSettings } from '../models.js';
import { unwrap } from '../unwrap.js';
import { mergeSettings } from './merge-settings.js';
import { SettingsConflictError } from './settings-conflict.error.js';
import { contentOf, type ReadSettings } from './settings-content.js';
import type { SettingsPart } from './settings-parts.js';

/** Somebody who was faster is followed this often. */
const mostTries = 3;

export interface SettingsUpdate {
  /** Makes what should be stored of what was read. Called once. */
  readonly edit: (settings: NewTenantSettings) => NewTenantSettings;
  /** What the edit is based on. Left out: it is read first. */
  readonly from?: ReadSettings;
}

/** What others have changed meanwhile, and was merged with the edit. */
export interface MergedChange {
  /** A name, where it is known. */
  readonly by: string | undefined;
  readonly parts: readonly SettingsPart[];
}

export interface UpdatedSettings extends ReadSettings {
  readonly merged: readonly MergedChange[];
}

/**
 * Edits the tenant's settings without losing anybody's edit: what others change meanwhile is merged as long as it is
 * something else, three tries at the most. Safe to call again when its answer was lost.
 *
 * @throws SettingsConflictError when both have edited the same, or others are faster every time; nothing was stored.
 * @throws GatehouseError | NoAnswerError | UnexpectedAnswerError as `unwrap`
 * @example await updateSettings(gatehouse, { edit: (settings) => ({ ...settings, timezone: 'Europe/Berlin' }) });
 */
export async function updateSettings(
  client: GatehouseClient,
  { edit, from }: SettingsUpdate,
): Promise<UpdatedSettings> {
  let seen = from ?? (await answered(client.GET('/v1/tenants/settings')));
  let mine = edit(contentOf(seen.settings));
  const merged: MergedChange[] = [];
  for (let tries = 1; ; tries += 1) {
    const written = await replace(client, seen.etag, mine);
    if (!('conflict' in written)) return { ...written, merged };
    const { conflict, current } = written;
    const edits = { base: contentOf(seen.settings), mine, theirs: contentOf(current.settings) };
    const merge = mergeSettings(edits);
    if (!conflict.autoMergeable || merge.conflicts.length > 0 || tries === mostTries)
      throw new SettingsConflictError(conflict, { ...edits, conflicts: merge.conflicts, current });
    merged.push({ by: conflict.changedBy, parts: merge.taken });
    mine = merge.merged;
    seen = current;
  }
}

type Written =
  ReadSettings | { readonly conflict: ProblemOf<'stale_settings'>; readonly current: ReadSettings };

async function replace(client: GatehouseClient, etag: string, body: NewTenantSettings): Promise<Written> {
  try {
    const header = { 'If-Match': etag };
    return await answered(client.PUT('/v1/tenants/settings', { params: { header }, body }));
  } catch (error) {
    if (!isGatehouseError(error, 'stale_settings')) throw error;
    const { current, currentETag } = error.problem;
    // the document says of `current` only that it is an object, because other conflicts have other ones
    const settings = current as unknown as TenantSettings;
    return { conflict: error.problem, current: { settings, etag: currentETag } };
  }
}

async function answered(
  call: Promise<{ data?: TenantSettings; error?: unknown; response: Response }>,
): Promise<ReadSettings> {
  const settings = await unwrap(call);
  const { response } = await call;
  const etag = response.headers.get('etag');
  if (etag === null) throw new UnexpectedAnswerError(response.status);
  return { settings, etag };
}
