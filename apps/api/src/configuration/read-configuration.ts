import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import {
  featureCatalogue,
  gatesOf,
  InvalidVariableError,
  limitsOf,
  readGates,
  readLimits,
  type Environment,
} from '@gatehouse/features';
import { applicationRole, withRole } from './application-role.js';
import type { Configuration, OidcConfiguration } from './configuration.js';
import { contradictionsOf, type Values } from './contradictions.js';
import { InvalidConfigurationError } from './invalid-configuration.error.js';
import { variables } from './variables.js';

/**
 * Reads the whole environment, or refuses with every variable that cannot be read, by name.
 *
 * @throws InvalidConfigurationError
 */
export function readConfiguration(environment: Environment = process.env): Configuration {
  const problems: string[] = [];
  const values = readVariables(environment, problems);
  problems.push(...unreadableFeatures(environment), ...contradictionsOf(values, environment));
  if (problems.length > 0) throw new InvalidConfigurationError(problems);
  const gates = readGates(featureCatalogue, environment);
  const limits = readLimits(featureCatalogue, environment);
  // without problems, every value was read
  return Object.freeze(compose(values as Values, { gates, limits }));
}

function readVariables(environment: Environment, problems: string[]): Partial<Values> {
  const values = Object.entries(variables)
    .filter(([, variable]) => variable.readBy === 'api')
    .map(([name, variable]) => {
      const result = variable.schema.safeParse(environment[name]);
      if (!result.success) problems.push(`${name}: expected ${variable.expected}`);
      return [name, result.data] as const;
    });
  return Object.fromEntries(values);
}

/** Each gate and limit by itself: the library stops at the first that it cannot read. */
function unreadableFeatures(environment: Environment): string[] {
  const only = (name: string) => ({ [name]: environment[name] });
  return [
    ...gatesOf(featureCatalogue).flatMap((gate) => problemOf(() => readGates(featureCatalogue, only(gate)))),
    ...limitsOf(featureCatalogue).flatMap(({ name }) =>
      problemOf(() => readLimits(featureCatalogue, only(name))),
    ),
  ];
}

function problemOf(read: () => unknown): string[] {
  try {
    read();
    return [];
  } catch (error) {
    if (error instanceof InvalidVariableError) return [error.message];
    throw error;
  }
}

function compose(values: Values, features: Pick<Configuration, 'gates' | 'limits'>): Configuration {
  const production = values.NODE_ENV === 'production';
  const port = values.PORT ?? 4000;
  return {
    ...features,
    production,
    port,
    host: values.HOST ?? '127.0.0.1',
    ...databaseOf(values),
    databaseNotifies: values.DATABASE_NOTIFY ?? true,
    redisUrl: values.REDIS_URL,
    featureCacheTtlMs: values.FEATURE_CACHE_TTL_MS ?? 120_000,
    instanceId: values.INSTANCE_ID ?? `${hostname()}:${port}:${randomBytes(4).toString('hex')}`,
    sessionSecret: values.SESSION_SECRET,
    oidc: oidcOf(values),
    trustProxy: values.TRUST_PROXY ?? [],
    logLevel: values.LOG_LEVEL ?? 'info',
    servesDocuments: values.API_DOCS ?? !production,
    sourceOrigins: new Set(values.INGESTION_SOURCE_HOSTS),
    demoPassword: values.SEED_DEMO ? (values.DEMO_PASSWORD ?? 'gatehouse-demo') : undefined,
  };
}

/** A user of its own for migrations leaves the other one with its rights alone; one user for both puts them on. */
function databaseOf({ DATABASE_URL: url, DATABASE_MIGRATION_URL: owner }: Values) {
  return owner === undefined
    ? { databaseUrl: withRole(url, applicationRole), migrationUrl: url }
    : { databaseUrl: url, migrationUrl: owner };
}

function oidcOf(values: Values): OidcConfiguration | undefined {
  const { AUTH_ISSUER: issuer, AUTH_AUDIENCE: audience, AUTH_JWKS_URL: jwksUrl } = values;
  return issuer && audience && jwksUrl ? { issuer, audience, jwksUrl } : undefined;
}
