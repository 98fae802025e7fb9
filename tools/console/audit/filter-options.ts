import { Option, type Command } from 'commander';
import type { FeatureKey } from '@gatehouse/contracts';
import type { Api } from '../http/api.js';
import { featureKey, instant, wholeNumber } from '../http/arguments.js';
import { findTenant } from '../tenants/find-tenant.js';
import type { AuditFilter } from './events.js';

/** The filter as it was typed. */
export interface FilterOptions {
  readonly tenant?: string;
  readonly feature?: FeatureKey;
  readonly actor?: string;
  readonly kind?: NonNullable<AuditFilter['kind']>;
  readonly from?: string;
  readonly to?: string;
  readonly revision?: number;
}

const kinds = [
  ...['entitlements.changed', 'settings.changed', 'subscription.changed', 'tenant.created', 'tenant.deleted'],
  ...['service_key.created', 'service_key.revoked', 'session.opened', 'session.ended', 'session.refused'],
];

export function withFilter(command: Command): Command {
  return command
    .option('--tenant <tenant>', 'of this tenant, by id or name; the nil UUID: of none')
    .option('--feature <feature>', 'changes of this feature', featureKey)
    .option('--actor <actor>', 'by this credential, as in user:4f3c…')
    .addOption(new Option('--kind <kind>', 'of this kind').choices(kinds))
    .option('--from <instant>', 'the earliest that is wanted', instant)
    .option('--to <instant>', 'the first that is not wanted any more', instant)
    .option('--revision <revision>', 'of this revision', wholeNumber(0));
}

const nil = '00000000-0000-0000-0000-000000000000';

export async function filterOf(api: Api, options: FilterOptions): Promise<AuditFilter> {
  const { tenant, feature, actor, kind, from, to, revision } = options;
  const tenantId = tenant === undefined || tenant === nil ? tenant : (await findTenant(api, tenant)).id;
  const all = { tenantId, feature, actor, kind, from, to, revision };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}
