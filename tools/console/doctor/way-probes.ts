import { atApi, atWeb, type Caller } from './caller.js';
import { etagProbe } from './etag-probe.js';
import type { Probe } from './finding.js';
import { streamProbe } from './stream-probe.js';
import type { Question } from './question.js';

/** The two ways to the API: its own address, and the web app's, each with all the proxies before it. */
export interface Ways {
  readonly api: string;
  readonly web: string;
}

const someone = 'Run it with --email and an operator’s sign-in.';
const ofTenant = 'Run it with --tenant-key-file and a service key of a tenant.';
const member = 'Run it with --email and the sign-in of a member of a tenant: the web app takes no keys.';

/**
 * What may happen to answers on their way here.
 *
 * @param caller whoever types; undefined without a credential
 * @param service of a tenant, when its key was given
 */
export function wayProbes(
  { api, web }: Ways,
  caller: Caller | undefined,
  service: Caller | undefined,
): Probe[] {
  const listener = service ?? caller;
  return [
    etagProbe('API', atApi(api, listener) ?? someone),
    streamProbe('API', streamOf(listener, atApi(api, listener)) ?? ofTenant),
    etagProbe('web app', atWeb(web, caller) ?? someone),
    streamProbe('web app', streamOf(caller, atWeb(web, caller)) ?? member),
  ];
}

function streamOf(caller: Caller | undefined, question: Question | undefined): Question | undefined {
  return caller?.isOfTenant && question ? { ...question, url: `${question.url}/stream` } : undefined;
}
