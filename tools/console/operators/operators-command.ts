import { Command } from 'commander';
import { resolve } from 'node:path';
import { ConsoleError } from '../console-error.js';
import { exitCode } from '../exit-code.js';
import { clackAsking } from '../setup/clack-asking.js';
import type { Terminal } from '../terminal.js';
import { createOperator, type NewOperator } from './create-operator.js';
import { askNewPassword } from './new-password.js';

interface Options extends NewOperator {
  readonly passwordStdin?: true;
}

/** `gatehouse operators create`: the first who may sign in, made by whoever has the database's URL. */
export function operatorsCommand(terminal: Terminal): Command {
  const create = new Command('create')
    .description('Makes the first operator, or a tenant’s first admin, with the database that .env names.')
    .requiredOption('--email <email>', 'what they sign in with')
    .requiredOption('--name <name>', 'how they are called')
    .option('--tenant <id>', 'an admin of this tenant, instead of an operator')
    .option('--another', 'even where there is one already')
    .option('--file <file>', 'the environment', '.env')
    .option('--password-stdin', 'takes the password from the first line of standard input')
    .action(async (options: Options) => {
      if (!options.passwordStdin && !terminal.isInteractive) throw nobodyToAsk();
      const password = options.passwordStdin ? undefined : await askNewPassword(clackAsking);
      createOperator({ ...options, file: resolve(terminal.folder, options.file) }, password);
    });
  return new Command('operators').description('Operators, who sign in to the platform.').addCommand(create);
}

const nobodyToAsk = () =>
  new ConsoleError('Nobody can be asked here for the password. Use --password-stdin.', exitCode.usage);
