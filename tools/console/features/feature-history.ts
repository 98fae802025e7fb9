import { Argument, type Command } from 'commander';
import type { FeatureKey } from '@gatehouse/contracts';
import { eventsTable, readEvents } from '../audit/events.js';
import { apiCommand, withApi, type AskOptions } from '../http/api-command.js';
import { featureKey, limitOption } from '../http/arguments.js';
import { sayIfCut } from '../http/pages.js';
import { print } from '../http/print.js';
import { findTenant } from '../tenants/find-tenant.js';
import type { Terminal } from '../terminal.js';

interface HistoryOptions extends AskOptions {
  readonly limit: number;
}

export function featureHistory(terminal: Terminal): Command {
  return apiCommand('history')
    .description('Say who changed what a tenant has, when and why, newest first.')
    .argument('<tenant>', 'its id, or its name')
    .addArgument(new Argument('[feature]').argParser(featureKey))
    .addOption(limitOption(100))
    .action(async (typed: string, key: FeatureKey | undefined, options: HistoryOptions) => {
      const events = await withApi(terminal, options, async (api) => {
        const { id } = await findTenant(api, typed);
        const filter = { tenantId: id, kind: 'entitlements.changed' as const };
        return readEvents(api, { ...filter, ...(key !== undefined && { feature: key }) }, options.limit);
      });
      print(terminal, options, { events: events.items, complete: events.complete }, () =>
        eventsTable(events.items),
      );
      sayIfCut(terminal, events);
    });
}
