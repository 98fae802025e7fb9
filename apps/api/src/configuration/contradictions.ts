import type { Environment } from '@gatehouse/features/environment';
import type { z } from 'zod';
import { variables } from './variables.js';

type Name = keyof typeof variables;

/** Every variable as its schema reads it. */
export type Values = { readonly [K in Name]: z.output<(typeof variables)[K]['schema']> };

const oidc = ['AUTH_ISSUER', 'AUTH_AUDIENCE', 'AUTH_JWKS_URL'] as const;

/**
 * What is wrong with variables that can each be read: together, or in production. A variable that cannot be read
 * is missing in `values` and was reported by itself.
 */
export function contradictionsOf(values: Partial<Values>, environment: Environment): string[] {
  const isSet = (name: Name) => (environment[name] ?? '').trim() !== '';
  const named = oidc.filter(isSet).length;
  const halved = named !== 0 && named !== oidc.length;
  return [
    ...(halved ? [`${oidc.join(', ')}: expected all three or none`] : []),
    ...(values.NODE_ENV === 'production' ? unfitForProduction(values) : []),
  ];
}

function unfitForProduction(values: Partial<Values>): string[] {
  const isPlain = (name: 'AUTH_ISSUER' | 'AUTH_JWKS_URL') =>
    values[name] !== undefined && new URL(values[name]).protocol === 'http:';
  const unfit: Name[] = [
    ...(values.SEED_DEMO ? (['SEED_DEMO'] as const) : []),
    ...(['AUTH_ISSUER', 'AUTH_JWKS_URL'] as const).filter(isPlain),
    ...(isGuessable(values) ? (['SESSION_SECRET'] as const) : []),
  ];
  return unfit.map((name) => `${name}: expected ${variables[name].expected}`);
}

function isGuessable({
  SESSION_SECRET: secret,
  DATABASE_URL,
  DATABASE_MIGRATION_URL,
  REDIS_URL,
  DEMO_PASSWORD,
}: Partial<Values>): boolean {
  if (secret === undefined) return false;
  const spellings = [secret, encodeURIComponent(secret)];
  const isReused = [DATABASE_URL, DATABASE_MIGRATION_URL, REDIS_URL, DEMO_PASSWORD].some((other) =>
    spellings.some((each) => other?.includes(each)),
  );
  return isReused || new Set(secret).size < 8;
}
