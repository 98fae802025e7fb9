import {
  featureCatalogue,
  InvalidVariableError,
  readGates,
  readLimits,
  type Environment,
} from '@gatehouse/features';
import type { z } from 'zod';
import type { Configuration, OidcConfiguration } from './configuration.js';
import { InvalidConfigurationError } from './invalid-configuration.error.js';
import { variables } from './variables.js';

type Name = keyof typeof variables;
type Values = { readonly [K in Name]: z.output<(typeof variables)[K]['schema']> };

/**
 * Reads the whole environment, or refuses with every variable that cannot be read, by name.
 *
 * @throws InvalidConfigurationError
 */
export function readConfiguration(environment: Environment = process.env): Configuration {
  const problems: string[] = [];
  const values = readVariables(environment, problems);
  const gates = collect(problems, () => readGates(featureCatalogue, environment));
  const limits = collect(problems, () => readLimits(featureCatalogue, environment));
  if (values) problems.push(...contradictions(values));
  if (!values || !gates || !limits || problems.length > 0) throw new InvalidConfigurationError(problems);
  return Object.freeze(compose(values, { gates, limits }));
}

function readVariables(environment: Environment, problems: string[]): Values | undefined {
  const before = problems.length;
  const values = Object.entries(variables)
    .filter(([, variable]) => variable.readBy === 'api')
    .map(([name, variable]) => {
      const result = variable.schema.safeParse(environment[name]);
      if (!result.success) problems.push(`${name}: expected ${variable.expected}`);
      return [name, result.data] as const;
    });
  return problems.length === before ? (Object.fromEntries(values) as Values) : undefined;
}

function collect<Value>(problems: string[], read: () => Value): Value | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof InvalidVariableError)) throw error;
    problems.push(error.message);
    return undefined;
  }
}

function contradictions(values: Values): string[] {
  const production = values.NODE_ENV === 'production';
  const oidc = [values.AUTH_ISSUER, values.AUTH_AUDIENCE, values.AUTH_JWKS_URL].filter(
    (value) => value !== undefined,
  );
  const problems: string[] = [];
  if (oidc.length !== 0 && oidc.length !== 3) {
    problems.push('AUTH_ISSUER, AUTH_AUDIENCE, AUTH_JWKS_URL: expected all three or none');
  }
  if (!production) return problems;
  if (values.SEED_DEMO) problems.push(`SEED_DEMO: expected ${variables.SEED_DEMO.expected}`);
  for (const name of ['AUTH_ISSUER', 'AUTH_JWKS_URL'] as const) {
    if (values[name]?.startsWith('http:')) problems.push(`${name}: expected ${variables[name].expected}`);
  }
  if (new Set(values.SESSION_SECRET).size < 8 || values.DATABASE_URL.includes(values.SESSION_SECRET)) {
    problems.push(`SESSION_SECRET: expected ${variables.SESSION_SECRET.expected}`);
  }
  return problems;
}

function compose(values: Values, features: Pick<Configuration, 'gates' | 'limits'>): Configuration {
  const production = values.NODE_ENV === 'production';
  return {
    ...features,
    production,
    host: values.HOST ?? '127.0.0.1',
    port: values.PORT ?? 4000,
    databaseUrl: values.DATABASE_URL,
    sessionSecret: values.SESSION_SECRET,
    oidc: oidcOf(values),
    trustProxy: values.TRUST_PROXY ?? [],
    logLevel: values.LOG_LEVEL ?? 'info',
    servesDocuments: values.API_DOCS ?? !production,
    demoPassword: values.SEED_DEMO ? (values.DEMO_PASSWORD ?? 'gatehouse-demo') : undefined,
  };
}

function oidcOf(values: Values): OidcConfiguration | undefined {
  const { AUTH_ISSUER: issuer, AUTH_AUDIENCE: audience, AUTH_JWKS_URL: jwksUrl } = values;
  return issuer && audience && jwksUrl ? { issuer, audience, jwksUrl } : undefined;
}
