import { type Agent, type IncomingMessage, request } from 'node:http';

export interface Question {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
}

/** A question and what became of it, by the driver's monotonic clock, in milliseconds. */
export interface Exchange {
  readonly begun: number;
  readonly ended: number;
  /** `hung`: no answer in all this time; `cut`: no connection, or none any more. */
  readonly status: number | 'hung' | 'cut';
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
}

/** Long past every promise: what has not been answered by then hangs. */
const patienceMs = 4_000;

type At = { readonly port: number; readonly agent: Agent };

/**
 * Asks an instance. Never throws: what the network does is part of the answer. A connection that a server closed while
 * nobody asked is no answer of its: then it is asked once more, as every client does.
 */
export async function exchange(at: At, path: string, question: Question = {}): Promise<Exchange> {
  const first = await exchangeOnce(at, path, question);
  if (!first.wasIdle || (question.method ?? 'GET') !== 'GET') return first;
  return { ...(await exchangeOnce(at, path, question)), begun: first.begun };
}

function exchangeOnce({ port, agent }: At, path: string, question: Question) {
  const { method = 'GET', body } = question;
  const text = body === undefined ? '' : JSON.stringify(body);
  const headers = { ...question.headers, ...(text && { 'content-type': 'application/json' }) };
  const begun = performance.now();
  return new Promise<Exchange & { readonly wasIdle: boolean }>((resolve) => {
    const end = (answer: Omit<Exchange, 'begun' | 'ended'>, wasIdle = false) => {
      clearTimeout(timer);
      resolve({ begun, ended: performance.now(), wasIdle, ...answer });
    };
    const nothing = { headers: {}, text: '' };
    const asking = request({ host: '127.0.0.1', port, agent, method, path, headers }, (answer) => {
      let heard = '';
      answer.setEncoding('utf8').on('data', (part: string) => (heard += part));
      answer.on('error', () => end({ status: 'cut', ...nothing }));
      answer.on('end', () => end({ status: answer.statusCode ?? 0, headers: answer.headers, text: heard }));
    });
    const giveUp = () => {
      end({ status: 'hung', ...nothing });
      asking.destroy();
    };
    // what has arrived while this process was kept from running is read before anybody is called hung
    const timer = setTimeout(() => setImmediate(() => setImmediate(giveUp)), patienceMs);
    const cut = ({ code }: NodeJS.ErrnoException) =>
      end({ status: 'cut', ...nothing }, asking.reusedSocket && code === 'ECONNRESET');
    asking.on('error', cut).end(text);
  });
}

/** The members of a JSON body; none where there is no such body. */
export function jsonOf({ text }: Exchange): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}
