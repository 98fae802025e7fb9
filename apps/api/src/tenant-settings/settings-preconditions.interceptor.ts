import { Injectable } from '@nestjs/common';
import type { JsonValue } from '../http/body/json-reader.js';
import { VersionedWrite, type Attempt } from '../http/preconditions/versioned-write.interceptor.js';
import { Turns } from '../http/turns.js';
import { refuseReservedFlags } from './refuse-reserved-flags.js';
import { newSettingsSchema, type SettingsContent } from './settings.schemas.js';
import { StaleSettings } from './stale-settings.js';

/** Answers 428 and 409 before 400, and `reserved_flag` before whatever else is wrong with a flag. */
@Injectable()
export class SettingsPreconditions extends VersionedWrite<SettingsContent> {
  constructor(
    private readonly stale: StaleSettings,
    turns: Turns,
  ) {
    super(turns, newSettingsSchema);
  }

  protected async check(attempt: Attempt<SettingsContent>, sent: JsonValue | undefined): Promise<void> {
    await this.stale.check(attempt);
    refuseReservedFlags(flagsIn(sent));
  }
}

function flagsIn(sent: JsonValue | undefined): JsonValue | undefined {
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) return undefined;
  return sent['flags'];
}
