import type { NewTenantSettings, TenantSettings } from '../models.js';
import { partsOf, settingsFrom, valueOf } from './settings-parts.js';

/** Settings as they were read, with their ETag. */
export interface ReadSettings {
  readonly settings: TenantSettings;
  /** For `If-Match`. */
  readonly etag: string;
}

/** What can be written of settings: all but what the API counts itself. */
export function contentOf(settings: NewTenantSettings): NewTenantSettings {
  return settingsFrom(partsOf(settings), (part) => valueOf(settings, part));
}
