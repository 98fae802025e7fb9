import { Command } from 'commander';
import { apiCommand, withApi, type AskOptions } from '../http/api-command.js';
import { limitOption } from '../http/arguments.js';
import { sayIfCut } from '../http/pages.js';
import { print } from '../http/print.js';
import type { Terminal } from '../terminal.js';
import { eventsTable, readEvents } from './events.js';
import { exportAudit } from './export-audit.js';
import { filterOf, withFilter, type FilterOptions } from './filter-options.js';
import { verifyAudit } from './verify-audit.js';

/** `gatehouse audit`: what was done, as a file, and whether it is as it was recorded. */
export function auditCommand(terminal: Terminal): Command {
  return new Command('audit')
    .description('List, export and verify what was done.')
    .addCommand(listAudit(terminal))
    .addCommand(exportAudit(terminal))
    .addCommand(verifyAudit(terminal));
}

interface ListOptions extends AskOptions, FilterOptions {
  readonly limit: number;
}

function listAudit(terminal: Terminal): Command {
  return withFilter(apiCommand('list'))
    .description('List what was done, newest first.')
    .addOption(limitOption(100))
    .action(async (options: ListOptions) => {
      const events = await withApi(terminal, options, async (api) =>
        readEvents(api, await filterOf(api, options), options.limit),
      );
      print(terminal, options, { events: events.items, complete: events.complete }, () =>
        eventsTable(events.items),
      );
      sayIfCut(terminal, events);
    });
}
