import { once } from 'node:events';
import {
  createServer,
  request,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';

export interface RoundRobin {
  readonly url: string;
  stop(): Promise<void>;
}

type Change = (headers: IncomingHttpHeaders) => IncomingHttpHeaders;

/** What a proxy does that is set up badly; each by default nothing. */
export interface Mischief {
  /** To the headers of a request. */
  readonly asked?: Change;
  /** To its path. */
  readonly path?: (path: string) => string;
  /** To the body of an answer; by default it is passed on as it comes. */
  readonly pass?: (answer: IncomingMessage, outgoing: ServerResponse) => void;
}

/**
 * A reverse proxy that gives each request to the next server, and passes on what comes as it comes.
 *
 * @param change what it does to the headers of an answer, as proxies do that are set up badly
 */
export async function roundRobin(
  urls: readonly string[],
  change: Change = (headers) => headers,
  {
    asked: ask = (headers) => headers,
    path = (asIs) => asIs,
    pass = (from, to) => from.pipe(to),
  }: Mischief = {},
): Promise<RoundRobin> {
  let turn = 0;
  const server = createServer((incoming, outgoing) => {
    const url = new URL(path(incoming.url ?? '/'), urls[turn++ % urls.length]);
    const options = { method: incoming.method, headers: ask(incoming.headers) };
    const asked = request(url, options, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, change(answer.headers));
      pass(answer, outgoing);
    });
    // whoever has left is not answered, and the server behind is to know
    outgoing.once('close', () => asked.destroy());
    asked.once('error', () => outgoing.destroy());
    incoming.pipe(asked);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { url: `http://127.0.0.1:${port}`, stop };
}
