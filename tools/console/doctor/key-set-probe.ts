import { valueOf, type Environment } from '../../start/environment.js';
import { fail, ok, type Probe } from './finding.js';

/** Whether the issuer's keys can be had from here. */
export function keySetProbes(env: Environment): readonly Probe[] {
  const url = valueOf(env, 'AUTH_JWKS_URL');
  const fix = 'Check AUTH_JWKS_URL, and that it can be reached from here.';
  return url === undefined ? [] : [{ name: 'issuer’s keys', fix, look: () => lookAtKeySet(url, fix) }];
}

async function lookAtKeySet(url: string, fix: string) {
  const answer = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(4_000) });
  const body = (await answer.json().catch(() => undefined)) as { keys?: unknown } | undefined;
  const keys = Array.isArray(body?.keys) ? body.keys : [];
  if (answer.ok && keys.length > 0)
    return ok(`The issuer publishes ${keys.length} ${keys.length === 1 ? 'key' : 'keys'}.`);
  return fail(`What AUTH_JWKS_URL names is no set of keys (${answer.status}).`, fix);
}
