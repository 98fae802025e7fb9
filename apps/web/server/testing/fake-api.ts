import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Call {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

type Respond = (response: ServerResponse, call: Call) => void;

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
};

/** A real server in the API's place: records what it was asked and answers as the test says. */
export const startFakeApi = async () => {
  const calls: Call[] = [];
  let respond: Respond = (response) => response.writeHead(500).end();
  const server = createServer((request, response) => {
    const { method = '', url = '', headers } = request;
    void bodyOf(request).then((body) => {
      const call = { method, path: url, headers, body };
      calls.push(call);
      respond(response, call);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    answers: (next: Respond) => {
      calls.length = 0;
      respond = next;
    },
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
};

/** An answer in JSON. */
export const json =
  (status: number, body: unknown, headers: Record<string, string | string[]> = {}) =>
  (response: ServerResponse): void => {
    const type = { 'content-type': 'application/json; charset=utf-8' };
    response.writeHead(status, { ...type, ...headers }).end(JSON.stringify(body));
  };
