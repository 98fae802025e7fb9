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

/** Asks an instance. Never throws: what the network does is part of the answer. */
export function exchange(at: { port: number; agent: Agent }, path: string, question: Question = {}) {
  const { method = 'GET', body } = question;
  const text = body === undefined ? '' : JSON.stringify(body);
  const headers = { ...question.headers, ...(text && { 'content-type': 'application/json' }) };
  const begun = performance.now();
  return new Promise<Exchange>((resolve) => {
    const end = (answer: Omit<Exchange, 'begun' | 'ended'>) => {
      clearTimeout(timer);
      resolve({ begun, ended: performance.now(), ...answer });
    };
    const failed = (status: 'hung' | 'cut') => () => end({ status, headers: {}, text: '' });
    const asking = request({ host: '127.0.0.1', ...at, method, path, headers }, (answer) => {
      let heard = '';
      answer.setEncoding('utf8').on('data', (part: string) => (heard += part));
      answer.on('error', failed('cut'));
      answer.on('end', () => end({ status: answer.statusCode ?? 0, headers: answer.headers, text: heard }));
    });
    const timer = setTimeout(() => {
      failed('hung')();
      asking.destroy();
    }, patienceMs);
    asking.on('error', failed('cut')).end(text);
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
