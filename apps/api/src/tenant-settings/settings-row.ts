import type { Representation } from '../http/representation.js';
import type { Settings, SettingsContent } from './settings.schemas.js';

/** Columns of a tenant's settings. */
export const settingsColumns =
  'display_name, timezone, billing_contacts, webhook_url, plan_metadata, flags, version, updated_at';

/** A row of `tenant_settings` as the driver hands it over. */
export interface SettingsRow {
  readonly display_name: string;
  readonly timezone: string;
  readonly billing_contacts: string[];
  readonly webhook_url: string | null;
  readonly plan_metadata: SettingsContent['planMetadata'];
  readonly flags: SettingsContent['flags'];
  readonly version: number;
  readonly updated_at: Date;
}

export function settingsOf(row: SettingsRow): Settings {
  return {
    displayName: row.display_name,
    timezone: row.timezone,
    billingContacts: row.billing_contacts,
    ...(row.webhook_url !== null && { webhookUrl: row.webhook_url }),
    planMetadata: row.plan_metadata,
    flags: row.flags,
    version: row.version,
    updatedAt: row.updated_at.toISOString(),
  };
}

/** The values of the columns that a tenant sets, in the order of `settingsColumns`. */
export function settingsParameters(content: SettingsContent): readonly unknown[] {
  const { displayName, timezone, billingContacts, webhookUrl = null, planMetadata, flags } = content;
  const json = [JSON.stringify(planMetadata), JSON.stringify(flags)];
  return [displayName, timezone, JSON.stringify(billingContacts), webhookUrl, ...json];
}

/** The tag is the version alone: every change of the body takes a new one. */
export function settingsRepresentationOf(settings: Settings): Representation {
  return { body: JSON.stringify(settings), tag: String(settings.version) };
}
