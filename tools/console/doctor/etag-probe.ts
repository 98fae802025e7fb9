import { fail, ok, skip, type Finding, type Probe } from './finding.js';
import { ask, behindProxy, type Question } from './question.js';

type Look = Omit<Finding, 'probe'>;

/** Whether `ETag` and `If-None-Match` come through as they were sent, compression and all. */
export function etagProbe(name: string, question: Question | string): Probe {
  const look = () =>
    typeof question === 'string'
      ? Promise.resolve(skip('Not looked at: nobody to ask as.', question))
      : lookAtEtag(question);
  return { name: `ETags, ${name}`, fix: behindProxy, look };
}

async function lookAtEtag(question: Question): Promise<Look> {
  const first = await ask(question);
  await first.arrayBuffer();
  if (!first.ok) return fail(`${question.url} answers ${first.status}.`, 'See what is said of the others.');
  const etag = first.headers.get('etag');
  if (etag === null) return fail('ETag is taken away on the way.', behindProxy);
  if (etag.startsWith('W/')) return fail(`ETag is weakened on the way: ${etag.slice(0, 16)}…`, behindProxy);
  return lookAtMatch(question, etag);
}

async function lookAtMatch(question: Question, etag: string): Promise<Look> {
  const second = await ask(question, { 'if-none-match': etag });
  await second.arrayBuffer();
  if (second.status === 304) return ok('They are strong, and what has not changed is not sent again.');
  // somebody changed it between the two
  if (second.ok && second.headers.get('etag') !== etag) return lookAtEtag(question);
  return fail(`A matching If-None-Match is answered ${second.status}, not 304.`, behindProxy);
}
