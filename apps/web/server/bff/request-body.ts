export const maxBodyBytes = 64 * 1024;
export const bodyDeadlineMs = 8_000;

export type BodyRefusal = 'payload_too_large' | 'request_timeout' | 'unsupported_media_type';

const json = /^application\/json\s*(?:;\s*charset\s*=\s*"?utf-8"?\s*)?$/i;

const collect = async (stream: ReadableStream<Uint8Array>): Promise<Uint8Array | BodyRefusal> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.byteLength;
    if (size > maxBodyBytes) return 'payload_too_large';
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

/** The body of a write, at most 64 KB of JSON (its syntax is the API's to judge), or why it is not taken. */
export const readBody = async (
  request: Request,
  deadlineMs = bodyDeadlineMs,
): Promise<Uint8Array | BodyRefusal> => {
  if (!json.test(request.headers.get('content-type') ?? '')) return 'unsupported_media_type';
  if (Number(request.headers.get('content-length') ?? 0) > maxBodyBytes) return 'payload_too_large';
  if (request.body === null) return new Uint8Array();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<BodyRefusal>((resolve) => {
    timer = setTimeout(resolve, deadlineMs, 'request_timeout');
  });
  return Promise.race([collect(request.body), late]).finally(() => clearTimeout(timer));
};
