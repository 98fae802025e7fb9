import type { IncomingMessage } from 'node:http';
import { ApiError } from '../errors/api-error.js';
import { withDeadline } from '../deadline.js';

export interface BodyLimits {
  readonly bodyBytes: number;
  readonly bodyMs: number;
}

/** Reads a body whole: 413 when it is larger than allowed, 408 when it takes longer. */
export async function readBody(request: IncomingMessage, { bodyBytes, bodyMs }: BodyLimits): Promise<Buffer> {
  // what the client announces is refused before a byte of it is kept
  if (Number(request.headers['content-length']) > bodyBytes) throw tooLarge();
  return withDeadline(collect(request, bodyBytes), bodyMs, () => {
    request.resume();
    return new ApiError('request_timeout', { headers: { Connection: 'close' } });
  });
}

function collect(request: IncomingMessage, most: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let received = 0;
    request.on('data', (chunk: Buffer) => {
      received += chunk.length;
      // the rest is still received, and dropped: a client that is cut off may never read the answer
      if (received > most) reject(tooLarge());
      else chunks.push(chunk);
    });
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('error', reject);
    request.on('close', () => {
      if (!request.complete) reject(new ApiError('malformed_request'));
    });
  });
}

const tooLarge = () => new ApiError('payload_too_large');
