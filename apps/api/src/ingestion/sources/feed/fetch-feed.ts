import { UnreadableFeedError } from './unreadable-feed.error.js';

/** Within this time the whole answer is there. */
const answerMs = 5_000;

const mostBytes = 1024 * 1024;

const mediaTypes = ['application/feed+json', 'application/json'];

const asked = { accept: mediaTypes.join(', '), 'user-agent': 'gatehouse' };

/**
 * Reads what is at a URL: one answer, no redirects, at most 1 MB and 5 s. What is longer is not read to its end.
 *
 * @param url at an origin that is allowed: it is connected to from inside
 * @param held ends it at once
 * @throws UnreadableFeedError, or the reason of `held`
 */
export async function fetchFeed(url: string, held: AbortSignal): Promise<Uint8Array> {
  held.throwIfAborted();
  const ending = new AbortController();
  const end = () => ending.abort();
  const timer = setTimeout(end, answerMs);
  held.addEventListener('abort', end);
  try {
    const answer = await fetch(url, { headers: asked, redirect: 'manual', signal: ending.signal });
    refuseUnfit(answer);
    return await bytesOf(answer);
  } catch (cause) {
    held.throwIfAborted();
    if (cause instanceof UnreadableFeedError) throw cause;
    const why = ending.signal.aborted
      ? 'It has not answered in full within 5 seconds'
      : 'It cannot be reached';
    throw new UnreadableFeedError(why, { cause });
  } finally {
    clearTimeout(timer);
    held.removeEventListener('abort', end);
    // what was not read of it is not waited for
    end();
  }
}

function refuseUnfit({ status, headers }: Response): void {
  if (status >= 300 && status < 400) {
    throw new UnreadableFeedError(`It redirects elsewhere (${status}), which is not followed`);
  }
  if (status !== 200) throw new UnreadableFeedError(`It answers with status ${status}`);
  const mediaType = headers.get('content-type')?.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (mediaTypes.includes(mediaType)) return;
  throw new UnreadableFeedError(`It is not served as ${mediaTypes.join(' or ')}`);
}

async function bytesOf({ body }: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  // what is left of it is not read when this ends early; the types of Node know its chunks, those of fetch do not
  for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength;
    if (bytes > mostBytes) throw new UnreadableFeedError('It is longer than 1 MB');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
