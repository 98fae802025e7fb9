import type { Tenant } from '@gatehouse/contracts';
import { changeFeatures } from '../../features/change-features.js';
import { changeWords } from '../../features/change-words.js';
import { fellSilent, refuseUnconfirmed, untilConfirmed } from '../../features/receipt.js';
import type { Api } from '../../http/api.js';
import { safeText } from '../../http/safe-text.js';
import { tenantNamed } from '../../tenants/find-tenant.js';
import type { Terminal } from '../../terminal.js';
import type { FirstTenant } from './first-tenant.js';

const reason = 'set up with the installation';

interface Way {
  readonly terminal: Terminal;
  readonly api: Api;
  /** Asked once it is said what would happen. */
  readonly agrees: () => Promise<boolean>;
}

/** The tenant of this name, made unless there is one, and said which. @throws ConsoleError as the API refuses */
export async function madeTenant({ terminal, api }: Omit<Way, 'agrees'>, name: string): Promise<Tenant> {
  const { tenant, isNew } = await tenantNamed(api, name);
  terminal.out(`${isNew ? 'Created' : 'There is'} the tenant ${safeText(tenant.name)}, ${tenant.id}.\n`);
  return tenant;
}

/**
 * Entitles a tenant. What would happen is said before, entitlements that have no effect among it; what has happened is
 * said once every instance has it. A second time changes nothing.
 *
 * @throws ConsoleError as the API refuses, or where an instance has not confirmed it
 */
export async function entitle(
  { terminal, api, agrees }: Way,
  { id }: Tenant,
  entitlements: FirstTenant['entitlements'],
): Promise<void> {
  if (entitlements.size === 0) return;
  const body = { features: Object.fromEntries(entitlements), reason };
  const preview = await changeFeatures(api, id, body, { dryRun: true });
  terminal.out(changeWords(preview, null));
  if (preview.changed.length === 0 || !(await agrees())) return;
  const changed = await changeFeatures(api, id, body, { ifMatch: preview.revision });
  const { changeId } = changed;
  const receipt = changeId === null ? null : await untilConfirmed(api, changeId, fellSilent(terminal));
  terminal.out(changeWords(changed, receipt));
  refuseUnconfirmed(receipt);
}
