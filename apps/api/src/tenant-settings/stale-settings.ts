import { Injectable } from '@nestjs/common';
import type { Actor } from '../audit/index.js';
import { ApiError } from '../http/index.js';
import { areDisjoint } from './disjoint-edits.js';
import { changesBetween, contentBefore, isSame, settingsFields } from './settings-changes.js';
import { SettingsTrail, type RecordedChange } from './settings-trail.js';
import type { Settings, SettingsContent } from './settings.schemas.js';
import { StoredSettings } from './stored-settings.js';

/** A write that is based on versions, before it is known whether the current one is among them. */
export interface Attempt {
  readonly tenantId: string;
  readonly expected: readonly number[];
  readonly actor: Actor;
  /** Absent: what was sent cannot be settings. */
  readonly wanted: SettingsContent | undefined;
}

/** Settles writes that are based on an old version: they are refused with all that is needed to merge and resubmit. */
@Injectable()
export class StaleSettings {
  constructor(
    private readonly stored: StoredSettings,
    private readonly trail: SettingsTrail,
  ) {}

  /** @throws ApiError `stale_settings`, unless the attempt may be made, or was made already. */
  async check(attempt: Attempt): Promise<void> {
    const current = await this.stored.read(attempt.tenantId);
    if (!attempt.expected.includes(current.version)) await this.settle(attempt, current);
  }

  /**
   * The current settings when the attempt is what made them: its answer was lost, and it was sent again.
   *
   * @throws ApiError `stale_settings` otherwise
   */
  async settle(attempt: Attempt, current: Settings): Promise<Settings> {
    const { tenantId, expected, wanted } = attempt;
    const seen = Math.max(-1, ...expected.filter((version) => version < current.version));
    const since = seen < 0 ? current.version - 1 : seen;
    const changes = await this.trail.between(tenantId, since, current.version);
    const last = changes.at(-1);
    const isOwn = seen === current.version - 1 && last?.actorId === attempt.actor.id;
    if (isOwn && wanted && isSame(wanted, current)) return current;
    const base = seen < 0 ? undefined : baseOf(current, seen, changes);
    throw conflict({ current, wanted, base, changes });
  }
}

/** The content at `version`, walked back to from the current one; undefined when a step is not on record. */
function baseOf(
  current: Settings,
  version: number,
  changes: readonly RecordedChange[],
): SettingsContent | undefined {
  if (changes.length !== current.version - version) return undefined;
  return changes.reduceRight<SettingsContent>((after, each) => contentBefore(after, each.changes), current);
}

interface Conflict {
  readonly current: Settings;
  readonly wanted: SettingsContent | undefined;
  readonly base: SettingsContent | undefined;
  readonly changes: readonly RecordedChange[];
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

function namedIn(changes: readonly RecordedChange[]): readonly string[] {
  const named = new Set(changes.flatMap((each) => Object.keys(each.changes)));
  return settingsFields.filter((field) => named.has(field));
}

/** What may have changed for all that is known. */
function differing(wanted: SettingsContent | undefined, current: Settings): readonly string[] {
  return wanted ? Object.keys(changesBetween(wanted, current)) : settingsFields;
}
