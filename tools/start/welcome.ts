import { type Environment, valueOf } from './environment.js';
import type { RunningProduct } from './start-product.js';

const signIns = [
  ['admin@acme.test', 'administers Acme, which has billing, review, ingestion and scoring'],
  ['member@acme.test', 'works at Acme'],
  ['admin@globex.test', 'administers Globex, which has no entitlement of its own'],
  ['admin@northwind.test', 'administers Northwind, which has everything, and a past on its dashboard'],
  ['operator@gatehouse.test', 'switches features for every tenant'],
] as const;

/** What a new user reads when everything runs: where to go, as whom, and how to end it. */
export function welcome(product: RunningProduct, env: Environment, isDemo: boolean): string {
  const places = [`  Web  ${asLocalhost(product.webUrl)}`, `  API  ${asLocalhost(product.apiUrl)}`];
  const end = 'Ctrl-C stops everything. The data stay for the next start.';
  return ['', 'Gatehouse is ready.', '', ...places, '', ...(isDemo ? demo(env) : []), end, ''].join('\n');
}

function demo(env: Environment): string[] {
  const password =
    valueOf(env, 'DEMO_PASSWORD') === undefined ? 'gatehouse-demo' : 'the one in DEMO_PASSWORD';
  const width = Math.max(...signIns.map(([email]) => email.length));
  const lines = signIns.map(([email, who]) => `  ${email.padEnd(width)}  ${who}`);
  return [`Demo sign-ins, password ${password}:`, '', ...lines, '', ...exposed(env)];
}

/** Everybody knows the demo's password. */
function exposed(env: Environment): string[] {
  const host = valueOf(env, 'HOST') ?? '127.0.0.1';
  if (/^(127\.|localhost$|::1$)/.test(host)) return [];
  return [`Mind that HOST=${host} lets other machines reach these sign-ins.`, ''];
}

function asLocalhost(url: string): string {
  return url.replace('//127.0.0.1:', '//localhost:');
}
