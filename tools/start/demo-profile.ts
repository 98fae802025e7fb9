import { type Environment, valueOf } from './environment.js';

export interface Situation {
  readonly env: Environment;
  readonly hasFile: boolean;
  readonly gates: readonly string[];
}

/**
 * Without any configuration the product runs as a demo: demo data, and every gate open that the environment does not
 * mention. Whoever names a database, an `.env` or production is past that and gets what they say.
 */
export function withDemoProfile({ env, hasFile, gates }: Situation): { env: Environment; isDemo: boolean } {
  if (!wantsDemo(env, hasFile)) return { env, isDemo: false };
  const open = gates.filter((gate) => env[gate] === undefined).map((gate) => [gate, 'true'] as const);
  return { env: { ...env, ...Object.fromEntries(open), SEED_DEMO: 'true' }, isDemo: true };
}

function wantsDemo(env: Environment, hasFile: boolean): boolean {
  const said = valueOf(env, 'SEED_DEMO')?.toLowerCase();
  if (said !== undefined) return said === 'true' || said === '1';
  return !hasFile && valueOf(env, 'DATABASE_URL') === undefined && valueOf(env, 'NODE_ENV') !== 'production';
}
