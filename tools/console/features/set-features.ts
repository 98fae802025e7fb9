import type { Command } from 'commander';
import type { ChangedFeatures } from '@gatehouse/contracts';
import { apiCommand, withApi, type AskOptions } from '../http/api-command.js';
import type { Api } from '../http/api.js';
import { instant, wholeNumber } from '../http/arguments.js';
import { print } from '../http/print.js';
import { findTenant } from '../tenants/find-tenant.js';
import type { Terminal } from '../terminal.js';
import { assignments, wantedOf, type Assignment, type Terms } from './assignment.js';
import { changeFeatures, type Wanted } from './change-features.js';
import { changeWords } from './change-words.js';
import { fellSilent, readReceipt, refuseUnconfirmed, untilConfirmed } from './receipt.js';

interface SetOptions extends AskOptions, Terms {
  readonly reason: string;
  readonly dryRun?: true;
  readonly ifMatch?: number;
  readonly wait?: true;
}

export function setFeatures(terminal: Terminal): Command {
  return apiCommand('set')
    .description('Switch features for a tenant, all of them or none.')
    .argument('<tenant>', 'its id, or its name')
    .argument('<feature=state...>', 'on, off or unset, as in billing=on hitl=unset', assignments)
    .requiredOption('--reason <text>', 'why; it is kept in the audit')
    .option('--limit <count>', 'most that the feature counts', wholeNumber(0))
    .option('--starts <instant>', 'in force from then on', instant)
    .option('--ends <instant>', 'in force until then', instant)
    .option('--dry-run', 'say what would happen, and change nothing')
    .option('--if-match <revision>', 'only if nobody has changed it since', wholeNumber(0))
    .option('--wait', 'wait until every instance has confirmed it')
    .action(async (tenant: string, wanted: readonly Assignment[], options: SetOptions) => {
      const features = wantedOf(wanted, options);
      await withApi(terminal, options, async (api) => {
        const { id } = await findTenant(api, tenant);
        await change({ terminal, api, options, id, body: { features, reason: options.reason } });
      });
    });
}

interface Change {
  readonly terminal: Terminal;
  readonly api: Api;
  readonly options: SetOptions;
  readonly id: string;
  readonly body: Wanted;
}

async function change({ terminal, api, options, id, body }: Change): Promise<void> {
  const changed = await changeFeatures(api, id, body, options);
  const receipt = await receiptOf({ terminal, api, options }, changed);
  print(terminal, options, { ...changed, receipt }, () => changeWords(changed, receipt));
  if (options.wait) refuseUnconfirmed(receipt);
}

type Asked = Pick<Change, 'terminal' | 'api' | 'options'>;

async function receiptOf({ terminal, api, options }: Asked, { changeId }: ChangedFeatures) {
  if (changeId === null) return null;
  return options.wait ? untilConfirmed(api, changeId, fellSilent(terminal)) : readReceipt(api, changeId);
}
