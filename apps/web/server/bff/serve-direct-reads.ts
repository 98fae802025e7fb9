import { subscribe } from 'node:diagnostics_channel';
import { Server, type IncomingMessage, type ServerResponse } from 'node:http';
import { isDirectRead } from './direct-reads';

type Answer = (incoming: IncomingMessage, outgoing: ServerResponse) => unknown;

const serverOf = (message: unknown): Server | undefined => {
  const server: unknown =
    typeof message === 'object' && message !== null && 'server' in message ? message.server : undefined;
  return server instanceof Server ? server : undefined;
};

/** Puts `answer` before whoever answers requests on this server, for reads of the BFF alone. */
export const answerFirst = (server: Server, answer: Answer): void => {
  const others = server.listeners('request');
  server.removeAllListeners('request');
  server.on('request', (incoming, outgoing) => {
    if (isDirectRead(incoming)) return answer(incoming, outgoing);
    for (const other of others) Reflect.apply(other, server, [incoming, outgoing]);
    return undefined;
  });
};

/**
 * Serves the reads of the BFF before Next does, whose way to a route handler costs many times what they do. Node
 * announces each request on this channel before anybody answers it, and with it the server, which Next keeps to itself.
 */
export const serveDirectReads = (answer: Answer): void => {
  const seen = new WeakSet<Server>();
  subscribe('http.server.request.start', (message) => {
    const server = serverOf(message);
    if (server === undefined || seen.has(server)) return;
    seen.add(server);
    answerFirst(server, answer);
  });
};
