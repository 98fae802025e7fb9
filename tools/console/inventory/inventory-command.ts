import { inventory } from '@gatehouse/api/configuration';
import { Command } from 'commander';
import type { Terminal } from '../terminal.js';
import { inventoryDocument } from './inventory-document.js';
import { inventoryTable } from './inventory-table.js';

/** `gatehouse inventory`: every variable of the environment, as a table, as JSON or as Markdown. */
export function inventoryCommand(terminal: Terminal): Command {
  return new Command('inventory')
    .description('Every variable of the environment: its class, type, default, and when it is required.')
    .option('--json', 'for scripts, with the wizard’s questions')
    .option('--markdown', 'as in docs/environment.md')
    .action(({ json, markdown }: { json?: true; markdown?: true }) => {
      if (json) terminal.out(`${JSON.stringify(inventory(), null, 2)}\n`);
      else terminal.out(markdown ? inventoryDocument() : inventoryTable());
    });
}
