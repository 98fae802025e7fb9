import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { featureCatalogue, gatesOf, limitsOf } from '@gatehouse/features/domain';
import { readGates, readLimits, type Environment } from '@gatehouse/features/environment';
import { applicationRole, withRole } from './application-role.js';
import type { Configuration, OidcConfiguration } from './configuration.js';
import { contradictionsOf, type Values } from './contradictions.js';
import { InvalidConfigurationError } from './invalid-configuration.error.js';
import { problemOf } from './problem-of.js';
import { variables } from './variables.js';

const apiVariables = Object.entries(variables).filter(([, { readBy }]) => readBy.includes('api'));
const apiNames = [
  ...apiVariables.map(([name]) => name),
  ...gatesOf(featureCatalogue),
  ...limitsOf(featureCatalogue).map(({ name }) => name),
];

/**
 * Reads the whole environment, or refuses with every variable that cannot be read, by name.
 *
 * @throws InvalidConfigurationError
 */
export function readConfiguration(environment: Environment = process.env): Configuration {
  const values = readVariables(environment);
  // each by itself: the library stops at the first gate or limit that it cannot read
  const unreadable = apiNames.flatMap((name) => problemOf(name, environment) ?? []);
  const problems = [...unreadable, ...contradictionsOf(values, environment)];
  if (problems.length > 0) throw new InvalidConfigurationError(problems);
  const gates = readGates(featureCatalogue, environment);
  const limits = readLimits(featureCatalogue, environment);
  // without problems, every value was read
  return Object.freeze(compose(values as Values, { gates, limits }));
}

function readVariables(environment: Environment): Partial<Values> {
  return Object.fromEntries(
    apiVariables.map(([name, { schema }]) => [name, schema.safeParse(environment[name]).data]),
  );
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
