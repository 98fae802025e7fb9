import { subscribe } from 'node:diagnostics_channel';
import { IncomingMessage } from 'node:http';
import { settleOrigin } from './client-address';
import type { TrustedProxies } from './trusted-proxies';

const hasRequest = (message: unknown): message is { request: IncomingMessage } =>
  typeof message === 'object' &&
  message !== null &&
  'request' in message &&
  message.request instanceof IncomingMessage;

/** Settles every request's origin: Node announces each on this channel before Next sees it. */
export const watchOrigins = (trusted: TrustedProxies) =>
  subscribe('http.server.request.start', (message) => {
    if (hasRequest(message)) settleOrigin(message.request, trusted);
  });
