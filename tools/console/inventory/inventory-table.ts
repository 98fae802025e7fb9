import { inventory, type InventoryEntry } from '@gatehouse/api/configuration';
import Table from 'cli-table3';
import { requiredWhen } from './required-when.js';

/** The inventory for a terminal. */
export function inventoryTable(entries: readonly InventoryEntry[] = inventory()): string {
  const table = new Table({
    head: ['Variable', 'Class', 'Type', 'Default', 'Required', 'What it is'],
    colWidths: [null, null, null, null, null, 60],
    wordWrap: true,
    style: { head: [], border: [] },
  });
  for (const entry of entries) {
    const { name, class: kind, type, fallback, description } = entry;
    table.push([name, kind, type, fallback, requiredWhen(entry), description]);
  }
  return `${table.toString()}\n`;
}
