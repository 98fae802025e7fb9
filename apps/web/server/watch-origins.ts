import { subscribe } from 'node:diagnostics_channel';
import { IncomingMessage } from 'node:http';
import { settleOrigin } from './client-address';
import { configuration } from './configuration';

const hasRequest = (message: unknown): message is { request: IncomingMessage } =>
  typeof message === 'object' &&
  message !== null &&
  'request' in message &&
  message.request instanceof IncomingMessage;

/** Node announces each request on this channel before Next sees it. */
export const watchOrigins = () =>
  subscribe('http.server.request.start', (message) => {
    if (hasRequest(message)) settleOrigin(message.request, configuration.trustedProxies);
  });
