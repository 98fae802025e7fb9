import { DeadlineExceededError, within } from '../../process/deadline.js';
import { fail, ok, type Look, type Probe } from './finding.js';
import { ask, asSomebody, behindProxy, type Question } from './question.js';

/** The first event comes at once, and the next bytes after 15 s: what has not come by then is held back. */
const deadlineMs = 3_000;

/** Whether server-sent events arrive when they are sent. */
export function streamProbe(name: string, question: Question | string): Probe {
  const look = () => asSomebody(question, 'only somebody of a tenant may listen', lookAtStream);
  return { name: `stream, ${name}`, fix: behindProxy, look };
}

async function lookAtStream(question: Question): Promise<Look> {
  const leaving = new AbortController();
  const begun = performance.now();
  try {
    const refusal = await within(deadlineMs, 'an event', firstEvent(question, leaving.signal));
    if (refusal !== undefined) return fail(`${question.url} ${refusal}.`, behindProxy);
    return ok(`The first event arrives in ${Math.round(performance.now() - begun)} ms.`);
  } catch (error) {
    if (!(error instanceof DeadlineExceededError)) throw error;
    return fail(`No event within ${deadlineMs / 1000} s: something holds streams back.`, behindProxy);
  } finally {
    leaving.abort();
  }
}

/** Undefined once an event has come, or what came instead. */
async function firstEvent(question: Question, signal: AbortSignal): Promise<string | undefined> {
  const answer = await ask(question, { accept: 'text/event-stream' }, signal);
  if (!answer.ok || !answer.headers.get('content-type')?.startsWith('text/event-stream'))
    return `answers ${answer.status}, and no stream`;
  const text = new TextDecoder();
  let heard = '';
  for await (const piece of answer.body ?? []) {
    heard += text.decode(piece as Uint8Array, { stream: true });
    if (/^data:/m.test(heard)) return undefined;
  }
  return 'ends the stream before an event';
}
