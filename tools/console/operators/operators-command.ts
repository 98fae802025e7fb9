import { Command } from 'commander';
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ConsoleError } from '../console-error.js';
import { exitCode, type ExitCode } from '../exit-code.js';
import { clackAsking } from '../setup/clack-asking.js';
import type { Terminal } from '../terminal.js';

/** The service's own entry, seen from `tools/dist/console/operators/`. */
const entry = fileURLToPath(new URL('../../../../apps/api/dist/first-operator.js', import.meta.url));
const deadlineMs = 120_000;

interface Options {
  readonly email: string;
  readonly name: string;
  readonly tenant?: string;
  readonly another?: true;
  readonly file: string;
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
      const password = options.passwordStdin ? undefined : await askPassword(terminal);
      endWith(run(wordsOf(options, terminal), password));
    });
  return new Command('operators').description('Operators, who sign in to the platform.').addCommand(create);
}

function wordsOf({ email, name, tenant, another, file }: Options, { folder }: Terminal): readonly string[] {
  return [
    ...['--email', email, '--name', name, '--environment', resolve(folder, file)],
    ...(tenant === undefined ? [] : ['--tenant', tenant]),
    ...(another ? ['--another'] : []),
  ];
}

async function askPassword({ isInteractive }: Terminal): Promise<string> {
  if (!isInteractive)
    throw new ConsoleError(
      'Nobody can be asked here for the password. Use --password-stdin.',
      exitCode.usage,
    );
  const isSecret = true;
  const password = await clackAsking.ask({
    ...{ message: 'Their password', why: '12 characters or more. Nobody can read it later.', isSecret },
    problemOf: (typed) => (typed.length < 12 ? 'expected 12 characters or more' : undefined),
  });
  const isOther = (typed: string) => (typed === password ? undefined : 'This is another one than before');
  await clackAsking.ask({
    message: 'Once more',
    why: 'So that no slip stays.',
    isSecret,
    problemOf: isOther,
  });
  return password;
}

/** Undefined: the process reads our own standard input. */
function run(words: readonly string[], password: string | undefined): number | null {
  const { status } = spawnSync(process.execPath, [entry, ...words], {
    timeout: deadlineMs,
    stdio: [password === undefined ? 'inherit' : 'pipe', 'inherit', 'inherit'],
    ...(password !== undefined && { input: `${password}\n` }),
  });
  return status;
}

function endWith(status: number | null): void {
  if (status === exitCode.ok) return;
  const known = Object.values(exitCode).find((code): code is ExitCode => code === status);
  throw new ConsoleError('Nobody was created.', known ?? exitCode.unreachable);
}
