import 'reflect-metadata';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { InvalidConfigurationError, readConfiguration } from './configuration/index.js';
import { loadEnvironmentFile } from './configuration/load-environment-file.js';
import { createDataSource, migrate } from './database/index.js';
import { createUser, newUserExpectations, newUserSchema, type CreateUserOutcome } from './identity/index.js';

async function createFirst(): Promise<number> {
  const { environment, ...options } = parseArgs({ options: known }).values;
  loadEnvironmentFile(environment);
  const [password = ''] = (await text(process.stdin)).split(/\r?\n/, 1);
  const user = newUserSchema.safeParse({ ...options, password });
  if (!user.success) return say(problemsOf(user.error.issues.map(({ path }) => String(path[0]))), 2);
  const configuration = readConfiguration();
  await migrate(configuration);
  const dataSource = await createDataSource(configuration.databaseUrl).initialize();
  try {
    const { tenant: tenantId, another: isAnother, ...rest } = user.data;
    const outcome = await createUser(dataSource, { ...rest, tenantId, isAnother });
    return say(sentences[outcome], outcome === 'created' ? 0 : 1);
  } finally {
    await dataSource.destroy();
  }
}

const known = {
  email: { type: 'string' },
  name: { type: 'string' },
  tenant: { type: 'string' },
  another: { type: 'boolean' },
  environment: { type: 'string' },
} as const;

const sentences = {
  created: 'Created. They sign in with this e-mail address and password.',
  others: 'There is one already, who can let others in. To make another one nevertheless: --another.',
  email_taken: 'Somebody has this e-mail address. Nothing was changed.',
  unknown_tenant: 'There is no tenant of this id. Nothing was changed.',
} as const satisfies Record<CreateUserOutcome, string>;

function problemsOf(names: readonly string[]): string {
  return [...new Set(names)]
    .map((name) => `--${name}: expected ${newUserExpectations[name] ?? 'nothing'}`)
    .join('\n');
}

function say(sentence: string, code: number): number {
  (code === 0 ? process.stdout : process.stderr).write(`${sentence}\n`);
  return code;
}

/**
 * Creates the first operator or, with `--tenant`, the first admin of a tenant, for whoever has the database's URL. Its
 * password is the first line of standard input. Ends with 0: created; 1: refused; 2: not understood; 3: out of reach.
 */
process.exitCode = await createFirst().catch((error: unknown) => {
  const isUnderstood = !(error instanceof InvalidConfigurationError || error instanceof TypeError);
  return say(error instanceof Error ? error.message : String(error), isUnderstood ? 3 : 2);
});
