import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request as it arrived. */
export interface Arrived {
  readonly line: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export type Answer = (response: ServerResponse, arrived: Arrived) => void;

/** A server on a port of its own that answers as it is told. */
export async function startFakeServer() {
  const arrived: Arrived[] = [];
  let answers: readonly Answer[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method, url, headers } = request;
      const one = { line: `${method} ${url}`, headers, body: Buffer.concat(chunks).toString() };
      arrived.push(one);
      answers[Math.min(arrived.length, answers.length) - 1]?.(response, one);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    arrived,
    /** Answers one request after the other, and all further ones as the last. Forgets what has arrived. */
    answers: (...next: readonly Answer[]) => {
      arrived.length = 0;
      answers = next;
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export type FakeServer = Awaited<ReturnType<typeof startFakeServer>>;

/** Answers in JSON. */
export function json(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Answer {
  return (response) =>
    response
      .writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers })
      .end(JSON.stringify(body));
}

/** Answers a failure in the envelope. */
export function problem(
  status: number,
  error: string,
  { facts = {}, headers = {} }: { facts?: object; headers?: Readonly<Record<string, string>> } = {},
): Answer {
  return json(status, { success: false, error, message: `Because of ${error}.`, status, ...facts }, headers);
}
