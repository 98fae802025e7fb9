import { askAgain, type Again } from './again.js';
import { askAtLeast, SeenRevision } from './at-least.js';
import { withHeader, type Ask } from './ask.js';
import { askInTime } from './in-time.js';
import { askForNews, KeptAnswers } from './kept-answers.js';
import { askWhole } from './whole-answer.js';

/** A session token, a service key or an access token; asked for before each request where it is a function. */
export type Credential = string | (() => string | undefined);

export interface TransportOptions extends Again {
  readonly fetch: Ask;
  readonly credential: Credential | undefined;
}

/** What one credential has seen. Another credential begins with nothing. */
class Seen {
  readonly revision = new SeenRevision();
  readonly answers = new KeptAnswers();

  constructor(readonly credential: string) {}
}

/**
 * The way to the API and back. What was seen is kept with the credential alone: a caller with a cookie can be somebody
 * else from one request to the next, and nobody here would know.
 */
export function transportOf({ fetch, credential, ...again }: TransportOptions): Ask {
  const ask = askWhole(fetch);
  const asAnybody = askInTime(askAgain(ask, again), again.timeoutMs);
  let seen = new Seen('');
  return (request) => {
    const now = typeof credential === 'function' ? credential() : credential;
    if (now === undefined) return asAnybody(request);
    if (seen.credential !== now) seen = new Seen(now);
    const asCaller = askForNews(askAtLeast(ask, seen.revision), seen.answers);
    const inTime = askInTime(askAgain(asCaller, again), again.timeoutMs);
    return inTime(withHeader(request, 'Authorization', `Bearer ${now}`));
  };
}
