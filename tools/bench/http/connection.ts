import { createConnection, type Socket } from 'node:net';

export interface Answer {
  readonly status: number;
  readonly head: string;
  readonly body: string;
}

const answerMs = 10_000;

/**
 * One kept-alive connection that asks one thing at a time. A client of a few lines, so that the load takes as little as
 * possible of the processor that it shares with the server.
 */
export class Connection {
  private received = '';
  private waiting: { resolve(answer: Answer): void; reject(error: Error): void } | undefined;

  private constructor(private readonly socket: Socket) {
    socket.setEncoding('latin1').setNoDelay(true).setTimeout(answerMs);
    socket.on('data', (piece: string) => this.take(piece));
    socket.once('timeout', () => socket.destroy(new Error(`no answer within ${answerMs / 1000} s`)));
    socket.once('error', (error) => this.waiting?.reject(error));
    socket.once('close', () => this.waiting?.reject(new Error('the server hung up')));
  }

  static open(port: number): Promise<Connection> {
    return new Promise((resolve, reject) => {
      const socket = createConnection({ port, host: '127.0.0.1' });
      socket.once('error', reject).once('connect', () => {
        socket.off('error', reject);
        resolve(new Connection(socket));
      });
    });
  }

  ask(request: string): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject };
      this.socket.write(request, 'latin1');
    });
  }

  close(): void {
    this.waiting = undefined;
    this.socket.destroy();
  }

  private take(piece: string): void {
    this.received += piece;
    const end = this.received.indexOf('\r\n\r\n');
    if (end < 0) return;
    const head = this.received.slice(0, end);
    const body = bodyIn(this.received.slice(end + 4), head);
    if (body === undefined) return;
    this.received = '';
    const { waiting } = this;
    this.waiting = undefined;
    waiting?.resolve({ status: Number(head.slice(9, 12)), head, body });
  }
}

/** Undefined: it is not whole yet. */
function bodyIn(received: string, head: string): string | undefined {
  if (/\r\ntransfer-encoding: chunked/i.test(head)) return chunksIn(received);
  const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0);
  return received.length < length ? undefined : received.slice(0, length);
}

function chunksIn(received: string): string | undefined {
  let [body, at] = ['', 0];
  for (;;) {
    const end = received.indexOf('\r\n', at);
    const length = Number.parseInt(received.slice(at, end), 16);
    const next = end + 2 + length + 2;
    if (end < 0 || received.length < next) return undefined;
    if (length === 0) return body;
    body += received.slice(end + 2, end + 2 + length);
    at = next;
  }
}
