import { STATUS_CODES, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { ApiError } from '../errors/api-error.js';
import { envelopeOf } from '../errors/envelope.js';
import type { ErrorCode } from '../errors/error-table.js';
import { securityHeaders } from './security-headers.js';

const codes: Readonly<Record<string, ErrorCode>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 'request_timeout',
  HPE_HEADER_OVERFLOW: 'headers_too_large',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 'payload_too_large',
};

/** The latest answer on each connection. */
const answers = new WeakMap<Socket, ServerResponse>();

export function rememberAnswer(answer: ServerResponse): void {
  if (answer.socket) answers.set(answer.socket, answer);
}

/** Answers what never became a request: parse errors, headers that are too large or too slow. Then hangs up. */
export function answerClientError(error: Error & { readonly code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  if (!isMidAnswer(answers.get(socket)))
    socket.write(rawAnswer(codes[error.code ?? ''] ?? 'malformed_request'));
  socket.destroySoon();
}

/** Bytes written now would be read as part of, or as the answer after, one that this request already has. */
function isMidAnswer(answer: ServerResponse | undefined): boolean {
  return answer?.headersSent === true && !(answer.writableFinished && answer.req.complete);
}

function rawAnswer(code: ErrorCode): string {
  const error = new ApiError(code);
  const body = JSON.stringify(envelopeOf(error, ''));
  const headers = {
    ...securityHeaders,
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': String(Buffer.byteLength(body)),
    'Cache-Control': 'no-store',
    Connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${error.status} ${STATUS_CODES[error.status]}`, ...lines, '', body].join('\r\n');
}
