import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { TrustedProxies } from './trusted-proxies';

const shared = globalThis as { [name: symbol]: string | undefined };
const slot = Symbol.for('gatehouse.web.client-address-header');

/**
 * The header in which this process tells itself the client's address. Its name is a secret of the process, so that
 * a request that came in before the rewriting was in place cannot carry a forged one. (On `globalThis` because Next
 * bundles route handlers and instrumentation apart.)
 */
export const clientAddressHeader = (shared[slot] ??= `x-client-${randomUUID()}`);

const aboutTheOrigin = /^(x-forwarded-|forwarded$|x-real-ip$|x-original-|x-rewrite-)/;
const told = ['x-forwarded-proto', 'x-forwarded-host'] as const;
const single = (value: string | string[] | undefined) =>
  Array.isArray(value) ? value.join(',') : (value ?? '');

/** The nearest address that is not one of our own proxies: whatever stands left of it was written by the client. */
const clientOf = (peer: string, chain: string, trusted: TrustedProxies): string => {
  const hops = chain.split(',').flatMap((hop) => hop.trim() || []);
  let client = peer;
  while (hops.length > 0 && trusted(client)) client = hops.pop() ?? client;
  return client;
};

/** Replaces what a request says about its origin by what the socket, or a trusted proxy, proves. */
export const settleOrigin = (request: IncomingMessage, trusted: TrustedProxies): void => {
  const peer = request.socket.remoteAddress ?? '';
  const { headers } = request;
  const client = clientOf(peer, single(headers['x-forwarded-for']), trusted);
  const kept = trusted(peer) ? told.map((name) => [name, headers[name]] as const) : [];
  for (const name of Object.keys(headers))
    if (aboutTheOrigin.test(name)) Reflect.deleteProperty(headers, name);
  for (const [name, value] of kept) if (value) headers[name] = value;
  headers['x-forwarded-for'] = client;
  headers[clientAddressHeader] = client;
};
