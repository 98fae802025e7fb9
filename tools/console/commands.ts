import type { Command } from 'commander';
import { inventoryCommand } from './inventory/inventory-command.js';
import { operatorsCommand } from './operators/operators-command.js';
import { setupCommand } from './setup/setup-command.js';
import type { Terminal } from './terminal.js';

/**
 * Makes one command of the console. Its action does the work and speaks through the terminal; what cannot be done it
 * throws as a `ConsoleError`.
 */
export type CommandMaker = (terminal: Terminal) => Command;

/** Every command, in the order in which help lists them. */
export const commands: readonly CommandMaker[] = [setupCommand, operatorsCommand, inventoryCommand];
