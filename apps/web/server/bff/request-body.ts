export const maxBodyBytes = 64 * 1024;
/** Where the API takes texts, and with them more. */
const maxBodyBytesAt: ReadonlyMap<string, number> = new Map([['/v1/ingestion/documents', 1024 * 1024]]);
export const bodyDeadlineMs = 8_000;

export type BodyRefusal = 'payload_too_large' | 'request_timeout' | 'unsupported_media_type';

const json = /^application\/json\s*(?:;\s*charset\s*=\s*"?utf-8"?\s*)?$/i;

const collect = async (
  stream: ReadableStream<Uint8Array>,
  maxBytes: number,
): Promise<Uint8Array | BodyRefusal> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.byteLength;
    if (size > maxBytes) return 'payload_too_large';
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

/**
 * The body of a write, JSON (its syntax is the API's to judge) of at most 64 KB or what the API takes at this path, or
 * why it is not taken.
 */
export const readBody = async (
  request: Request,
  path: string,
  deadlineMs = bodyDeadlineMs,
): Promise<Uint8Array | BodyRefusal> => {
  if (!json.test(request.headers.get('content-type') ?? '')) return 'unsupported_media_type';
  const maxBytes = maxBodyBytesAt.get(path) ?? maxBodyBytes;
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) return 'payload_too_large';
  if (request.body === null) return new Uint8Array();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<BodyRefusal>((resolve) => {
    timer = setTimeout(resolve, deadlineMs, 'request_timeout');
  });
  return Promise.race([collect(request.body, maxBytes), late]).finally(() => clearTimeout(timer));
};
