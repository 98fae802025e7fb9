import type { Command } from 'commander';
import { auditCommand } from './audit/audit-command.js';
import { decisionsCommand } from './decisions/decisions-command.js';
import { doctorCommand } from './doctor/doctor-command.js';
import { featuresCommand } from './features/features-command.js';
import { instancesCommand } from './instances/instances-command.js';
import { keysCommand } from './keys/keys-command.js';
import { tenantsCommand } from './tenants/tenants-command.js';
import { inventoryCommand } from './inventory/inventory-command.js';
import { operatorsCommand } from './operators/operators-command.js';
import { setupCommand } from './setup/setup-command.js';
import { smokeCommand } from '../smoke/smoke-command.js';
import type { Terminal } from './terminal.js';

/**
 * Makes one command of the console. Its action does the work and speaks through the terminal; what cannot be done it
 * throws as a `ConsoleError`.
 */
export type CommandMaker = (terminal: Terminal) => Command;

/** Every command, in the order in which help lists them. */
export const commands: readonly CommandMaker[] = [
  setupCommand,
  operatorsCommand,
  doctorCommand,
  inventoryCommand,
  tenantsCommand,
  featuresCommand,
  decisionsCommand,
  instancesCommand,
  auditCommand,
  keysCommand,
  smokeCommand,
];
