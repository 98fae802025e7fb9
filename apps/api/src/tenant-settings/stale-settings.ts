import { Injectable } from '@nestjs/common';
import { ChangeTrail, type RecordedChange } from '../audit/change-trail.js';
import { ApiError } from '../http/index.js';
import type { Attempt } from '../http/preconditions/versioned-write.interceptor.js';
import { areDisjoint } from './disjoint-edits.js';
import {
  changesBetween,
  contentBefore,
  isSame,
  settingsFields,
  type SettingsChanges,
} from './settings-changes.js';
import type { Settings, SettingsContent } from './settings.schemas.js';
import { StoredSettings } from './stored-settings.js';

/** Settles writes that are based on an old version: they are refused with all that is needed to merge and resubmit. */
@Injectable()
export class StaleSettings {
  constructor(
    private readonly stored: StoredSettings,
    private readonly trail: ChangeTrail,
  ) {}

  /** @throws ApiError `stale_settings`, unless the attempt may be made, or was made already. */
  async check(attempt: Attempt<SettingsContent>): Promise<void> {
    const current = await this.stored.read(attempt.tenantId);
    if (!attempt.expected.includes(current.version)) await this.settle(attempt, current);
  }

  /**
   * The current settings when the attempt is what made them: its answer was lost, and it was sent again.
   *
   * @throws ApiError `stale_settings` otherwise
   */
  async settle(attempt: Attempt<SettingsContent>, current: Settings): Promise<Settings> {
    const { wanted } = attempt;
    const since = await this.trail.since<SettingsChanges>({
      ...attempt,
      kind: 'settings.changed',
      current: current.version,
    });
    if (since.isOwn && wanted && isSame(wanted, current)) return current;
    const base = since.isTraced ? contentBeforeAll(current, since.changes) : undefined;
    throw conflict({ current, wanted, base, changes: since.changes });
  }
}

type Recorded = RecordedChange<SettingsChanges>;

/** The content before these changes, walked back to from the current one. */
function contentBeforeAll(current: Settings, changes: readonly Recorded[]): SettingsContent {
  return changes.reduceRight<SettingsContent>((after, each) => contentBefore(after, each.changes), current);
}

interface Conflict {
  readonly current: Settings;
  readonly wanted: SettingsContent | undefined;
  readonly base: SettingsContent | undefined;
  readonly changes: readonly Recorded[];
}

function conflict({ current, wanted, base, changes }: Conflict): ApiError {
  const last = changes.at(-1);
  const currentETag = `"${current.version}"`;
  return new ApiError('stale_settings', {
    message: 'The settings have changed since the version in If-Match. Nothing was stored.',
    headers: { ETag: currentETag },
    facts: {
      currentETag,
      changedFields: base ? namedIn(changes) : differing(wanted, current),
      ...(last && { changedBy: last.actorName }),
      changedAt: current.updatedAt,
      autoMergeable: Boolean(base && wanted && areDisjoint({ base, mine: wanted, theirs: current })),
      current,
    },
  });
}

function namedIn(changes: readonly Recorded[]): readonly string[] {
  const named = new Set(changes.flatMap((each) => Object.keys(each.changes)));
  return settingsFields.filter((field) => named.has(field));
}

/** What may have changed for all that is known. */
function differing(wanted: SettingsContent | undefined, current: Settings): readonly string[] {
  return wanted ? Object.keys(changesBetween(wanted, current)) : settingsFields;
}
