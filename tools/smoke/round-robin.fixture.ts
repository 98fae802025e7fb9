import { once } from 'node:events';
import { createServer, request, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface RoundRobin {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * A reverse proxy that gives each request to the next server, and passes on what comes as it comes.
 *
 * @param change what it does to the headers of an answer, as proxies do that are set up badly
 */
export async function roundRobin(
  urls: readonly string[],
  change: (headers: IncomingHttpHeaders) => IncomingHttpHeaders = (headers) => headers,
): Promise<RoundRobin> {
  let turn = 0;
  const server = createServer((incoming, outgoing) => {
    const url = new URL(incoming.url ?? '/', urls[turn++ % urls.length]);
    const options = { method: incoming.method, headers: incoming.headers };
    const asked = request(url, options, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, change(answer.headers));
      answer.pipe(outgoing);
    });
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
