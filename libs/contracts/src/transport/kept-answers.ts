import { withHeader, type Ask } from './ask.js';
import { withBody } from './whole-answer.js';

const mostAnswers = 100;
const longestBody = 256 * 1024;

interface KeptAnswer {
  readonly etag: string;
  readonly headers: Headers;
  readonly body: string;
}

/** The newest answers of one caller that have an ETag, the one that was not wanted for longest leaving first. */
export class KeptAnswers {
  readonly #kept = new Map<string, KeptAnswer>();

  get(key: string): KeptAnswer | undefined {
    const kept = this.#kept.get(key);
    if (kept) this.#put(key, kept);
    return kept;
  }

  async keep(key: string, { headers, body }: { headers: Headers; body: Promise<string> }): Promise<void> {
    const [etag, text] = [headers.get('etag'), await body];
    if (etag !== null && text.length <= longestBody) this.#put(key, { etag, headers, body: text });
  }

  #put(key: string, answer: KeptAnswer): void {
    this.#kept.delete(key);
    this.#kept.set(key, answer);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > mostAnswers && oldest !== undefined) this.#kept.delete(oldest);
  }
}

/**
 * Asks the API each time, and reads again what has not changed (304) from what was kept: never without the API's word,
 * and never a failure. Who names an `If-None-Match` of their own gets the 304 itself.
 */
export function askForNews(ask: Ask, answers: KeptAnswers): Ask {
  return async (request) => {
    if (request.method !== 'GET' || request.headers.has('if-none-match')) return ask(request);
    const key = `${request.headers.get('accept')} ${request.url}`;
    const kept = answers.get(key);
    const response = await ask(kept ? withHeader(request, 'If-None-Match', kept.etag) : request);
    if (kept && response.status === 304) return unchanged(kept, response);
    if (response.status === 200 && response.headers.has('etag'))
      await answers.keep(key, { headers: response.headers, body: response.clone().text() });
    return response;
  };
}

/** What was kept, with the headers that the API has just answered: they are newer (RFC 9110 §15.4.5). */
function unchanged({ headers, body }: KeptAnswer, { headers: newer }: Response): Response {
  const merged = new Headers(headers);
  for (const [name, value] of newer) merged.set(name, value);
  return withBody({ status: 200, headers: merged }, body);
}
