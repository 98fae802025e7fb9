import { fail, ok, type Look, type Probe } from './finding.js';
import { ask, asSomebody, behindProxy, type Question } from './question.js';

/** Whether `ETag` and `If-None-Match` come through as they were sent, compression and all. */
export function etagProbe(name: string, question: Question | string): Probe {
  const look = () => asSomebody(question, 'nobody to ask as', lookAtEtag);
  return { name: `ETags, ${name}`, fix: behindProxy, look };
}

/** Somebody may change it between the two questions, but not each time. */
const mostTries = 3;

async function lookAtEtag(question: Question, tries = 1): Promise<Look> {
  const first = await ask(question);
  await first.arrayBuffer();
  if (!first.ok) return fail(`${question.url} answers ${first.status}.`, 'See what is said of the others.');
  const etag = first.headers.get('etag');
  if (etag === null) return fail('ETag is taken away on the way.', behindProxy);
  if (etag.startsWith('W/')) return fail(`ETag is weakened on the way: ${etag.slice(0, 16)}…`, behindProxy);
  return lookAtMatch(question, etag, tries);
}

async function lookAtMatch(question: Question, etag: string, tries: number): Promise<Look> {
  const second = await ask(question, { 'if-none-match': etag });
  await second.arrayBuffer();
  if (second.status === 304) return ok('They are strong, and what has not changed is not sent again.');
  if (second.ok && second.headers.get('etag') !== etag)
    return tries < mostTries
      ? lookAtEtag(question, tries + 1)
      : fail('ETag is another one each time it is asked for.', behindProxy);
  return fail(`A matching If-None-Match is answered ${second.status}, not 304.`, behindProxy);
}
