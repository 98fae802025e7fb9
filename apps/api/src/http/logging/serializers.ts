import type { FastifyReply, FastifyRequest } from 'fastify';

interface Failure {
  readonly type: string;
  readonly message: string;
  readonly code?: string;
  readonly stack?: string;
  readonly cause?: Failure;
}

/** How requests, answers and failures look in the logs: an allow-list, because headers and queries hold secrets. */
export const serializers = {
  req: ({ method, url, ip }: FastifyRequest) => ({ method, path: url.split('?', 1)[0], ip }),
  res: ({ statusCode }: FastifyReply) => ({ statusCode }),
  err: (error: unknown) => failureOf(error),
};

/** Database drivers hang statements, parameters and rows on their errors: none of that is copied. */
function failureOf(error: unknown, depth = 0): Failure {
  if (!isErrorLike(error)) return { type: typeof error, message: 'not an Error' };
  return {
    type: error.name,
    message: error.message,
    ...(typeof error.code === 'string' && { code: error.code }),
    ...(error.stack !== undefined && { stack: error.stack }),
    ...(error.cause !== undefined && depth < 4 && { cause: failureOf(error.cause, depth + 1) }),
  };
}

// by shape: errors of Node's core fail `instanceof` inside a test's sandbox
function isErrorLike(error: unknown): error is Error & { readonly code?: unknown } {
  return typeof error === 'object' && error !== null && 'message' in error && 'name' in error;
}
