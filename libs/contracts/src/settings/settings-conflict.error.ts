import { GatehouseError } from '../errors/gatehouse-error.js';
import type { ProblemOf } from '../errors/problem.js';
import type { SettingsConflict, SettingsEdits } from './merge-settings.js';
import type { ReadSettings } from './settings-content.js';

/** What a `SettingsConflictError` is about. */
export interface ConflictingEdits extends SettingsEdits {
  readonly conflicts: readonly SettingsConflict[];
  /** What is stored, with the ETag to write it with. */
  readonly current: ReadSettings;
}

/** 409 `stale_settings` that cannot be merged by itself. Nothing was stored. */
export class SettingsConflictError extends GatehouseError<'stale_settings'> {
  /** Mine, theirs and base as a whole, and `conflicts` by field. */
  readonly edits: ConflictingEdits;

  constructor(problem: ProblemOf<'stale_settings'>, edits: ConflictingEdits) {
    super('stale_settings', 409, problem);
    this.edits = edits;
  }
}
