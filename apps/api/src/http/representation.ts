import { createHash } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import { ifNoneMatchNames } from './preconditions/preconditions.js';

/** A body as it is sent, and the strong entity tag that changes exactly when it does. */
export interface Representation {
  readonly body: string;
  /** Without quotes. */
  readonly tag: string;
}

/** Digests the whole body: whatever it shows (revision, gates, time) is covered, and nothing else. */
export function representationOf(value: unknown, prefix = ''): Representation {
  const body = JSON.stringify(value);
  return { body, tag: `${prefix}${createHash('sha256').update(body).digest('base64url').slice(0, 27)}` };
}

/**
 * Sets the headers of a private, revalidated answer and gives the body to send, or none with 304 when the client
 * has it already.
 *
 * @see RFC 9110 §15.4.5: a 304 carries the headers that the 200 would have.
 */
export function answerWith(
  reply: FastifyReply,
  { body, tag }: Representation,
  ifNoneMatch?: string,
): string | undefined {
  reply.headers({
    ETag: `"${tag}"`,
    'Cache-Control': 'private, no-cache',
    Vary: 'Cookie, Authorization',
    'Content-Type': 'application/json; charset=utf-8',
  });
  if (!ifNoneMatchNames(ifNoneMatch, tag)) return body;
  reply.status(304);
  return undefined;
}
