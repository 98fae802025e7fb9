import { Agent, request } from 'node:http';
import { isStream } from '../text-of.js';
import type { FuzzedRequest } from './requests.js';

/** Keeps connections: an answer that leaves one unusable breaks the request after it. */
export const agent = new Agent({ keepAlive: true, maxSockets: 1 });

/** Sends a request as it is: fetch would tidy its path. */
export function exchange(port: number, { operation, path, headers, body }: FuzzedRequest): Promise<Response> {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const options = { host: '127.0.0.1', port, path, agent, method: operation.method };
    const outgoing = request({ ...options, headers: { ...headers, ...length }, timeout: 5_000 }, (answer) => {
      const chunks: Buffer[] = [];
      const tell = () => {
        const fields = Object.entries(answer.headersDistinct).flatMap(([name, values = []]) =>
          values.map((value): [string, string] => [name, value]),
        );
        const text = chunks.length > 0 ? Buffer.concat(chunks).toString() : null;
        resolve(new Response(text, { status: answer.statusCode ?? 0, headers: fields }));
      };
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', tell);
      answer.on('error', reject);
      // a stream has no end: what it is shows by how it begins
      if (isStream(answer.headers['content-type'])) answer.once('data', () => (tell(), answer.destroy()));
    });
    outgoing.on('timeout', () => outgoing.destroy(new Error('no answer within 5 s')));
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}
