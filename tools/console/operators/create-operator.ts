import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ConsoleError } from '../console-error.js';
import { exitCode, type ExitCode } from '../exit-code.js';

/** The service's own entry, seen from this file and from what it is built to. */
const entries = ['../../../', '../../../../'].map((up) =>
  fileURLToPath(new URL(`${up}apps/api/dist/first-operator.js`, import.meta.url)),
);
const deadlineMs = 120_000;

/** Who is to be let in. */
export interface NewOperator {
  readonly email: string;
  readonly name: string;
  /** An admin of this tenant, instead of an operator. */
  readonly tenant?: string;
  /** Even where there is one already. */
  readonly another?: true;
  /** The environment with the database's URL. */
  readonly file: string;
}

/**
 * Lets somebody in, by the service's own process, which says on this process' terminal what became of it.
 *
 * @param password undefined: it reads our own standard input
 * @throws ConsoleError where nobody was created
 */
export function createOperator(wanted: NewOperator, password: string | undefined): void {
  const entry = entries.find((file) => existsSync(file));
  if (entry === undefined)
    throw new ConsoleError('The API is not built. Run: npm run build', exitCode.unreachable);
  const { status } = spawnSync(process.execPath, [entry, ...wordsOf(wanted)], {
    timeout: deadlineMs,
    stdio: [password === undefined ? 'inherit' : 'pipe', 'inherit', 'inherit'],
    ...(password !== undefined && { input: `${password}\n` }),
  });
  if (status === exitCode.ok) return;
  const known = Object.values(exitCode).find((code): code is ExitCode => code === status);
  throw new ConsoleError('Nobody was created.', known ?? exitCode.unreachable);
}

function wordsOf({ email, name, tenant, another, file }: NewOperator): readonly string[] {
  return [
    ...['--email', email, '--name', name, '--environment', file],
    ...(tenant === undefined ? [] : ['--tenant', tenant]),
    ...(another ? ['--another'] : []),
  ];
}
