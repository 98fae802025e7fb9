import { fail, ok, warn, type Look, type Probe } from './finding.js';
import type { Ways } from './way-probes.js';

const deadlineMs = 4_000;
const skewLimitMs = 2_000;

/** What is asked without a credential: the API, the web app, and whether they are each other's. */
export function httpProbes({ api, web }: Ways): readonly Probe[] {
  const start = 'Start it, and check API_URL (or --url).';
  return [
    { name: 'API', fix: start, look: () => lookAtApi(api) },
    { name: 'clocks', fix: start, look: () => lookAtClock(api) },
    { name: 'web', fix: 'Start it, and check --public-url or WEB_PORT.', look: () => lookAtWeb(web) },
  ];
}

const ask = (url: string, init: RequestInit = {}) =>
  fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(deadlineMs), ...init });

async function lookAtApi(url: string): Promise<Look> {
  const answer = await ask(`${url}/health/ready`);
  if (answer.ok) return ok(`${url} is ready.`);
  return fail(
    `${url} answers ${answer.status}: it is not ready.`,
    'See what it logs; without its database it cannot be ready.',
  );
}

async function lookAtClock(url: string): Promise<Look> {
  const said = Date.parse((await ask(`${url}/health/live`)).headers.get('date') ?? '');
  if (Number.isNaN(said)) return warn('The API’s answers say no time.', 'Let the proxy pass Date on.');
  // the header counts whole seconds
  const skewMs = Math.max(0, Math.abs(Date.now() - said) - 1_000);
  if (skewMs > skewLimitMs)
    return warn(`The API’s clock and this machine’s are ${Math.round(skewMs)} ms apart.`, 'Run NTP on both.');
  return ok('The API’s clock agrees with this machine’s.');
}

/** Signing in without saying who is refused by the API itself, through the web app, and changes nothing. */
async function lookAtWeb(url: string): Promise<Look> {
  const page = await ask(url);
  if (page.status >= 400) return fail(`${url} answers ${page.status}.`, 'See what the web app logs.');
  const { origin } = new URL(url);
  const headers = { 'content-type': 'application/json', origin };
  const answer = await ask(`${url}/api/v1/auth/login`, { method: 'POST', headers, body: '{}' });
  const body = (await answer.json().catch(() => ({}))) as { error?: unknown };
  if (answer.status === 400 && body.error === 'invalid_request')
    return ok(`${url} answers and reaches the API.`);
  return fail(
    `${url} answers, but does not reach the API (${answer.status}).`,
    'Set API_URL of the web app to where the API is; a proxy must pass Origin and Host on.',
  );
}
