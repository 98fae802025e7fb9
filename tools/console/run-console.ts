import { Command, CommanderError } from 'commander';
import { commands, type CommandMaker } from './commands.js';
import { ConsoleError } from './console-error.js';
import { exitCode, type ExitCode } from './exit-code.js';
import type { Terminal } from './terminal.js';

/**
 * Runs what was typed and gives the code to end with. Never throws: what a command cannot do is said in a sentence.
 *
 * @param words what follows the console's name, as in `['features', 'list', 'acme']`
 */
export async function runConsole(
  words: readonly string[],
  terminal: Terminal,
  makers: readonly CommandMaker[] = commands,
): Promise<ExitCode> {
  try {
    await programOf(terminal, makers).parseAsync([...words], { from: 'user' });
    return exitCode.ok;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.ok : exitCode.usage;
    if (!(error instanceof ConsoleError)) throw error;
    terminal.err(`${error.message}\n`);
    return error.exitCode;
  }
}

function programOf(terminal: Terminal, makers: readonly CommandMaker[]): Command {
  const program = new Command('gatehouse')
    .description('The operator’s console of Gatehouse.')
    .addHelpText('after', '\nEnds with 0: done; 1: the answer is no; 2: not understood; 3: out of reach.');
  for (const make of makers) program.addCommand(make(terminal));
  for (const command of everyCommandOf(program))
    command.exitOverride().configureOutput({
      writeOut: (text) => terminal.out(text),
      writeErr: (text) => terminal.err(text),
    });
  return program;
}

function everyCommandOf(command: Command): readonly Command[] {
  return [command, ...command.commands.flatMap(everyCommandOf)];
}
