import { createConnection, type Socket } from 'node:net';
import { requestOf } from './request.js';

/** Follows a tenant's stream of one instance, and keeps when each revision was heard of. */
export class EventStream {
  /** Milliseconds on this process's clock, by revision. */
  readonly heard = new Map<number, number>();
  private readonly socket: Socket;

  constructor(port: number, headers: Readonly<Record<string, string>>) {
    this.socket = createConnection({ port, host: '127.0.0.1' });
    this.socket.setNoDelay(true).setEncoding('utf8');
    this.socket.write(requestOf('/v1/features/stream', { headers }));
    this.socket.on('data', (text: string) => {
      for (const [, revision] of text.matchAll(/^id: (\d+)/gm))
        this.heard.set(Number(revision), performance.now());
    });
    this.socket.on('error', () => undefined);
  }

  close(): void {
    this.socket.destroy();
  }
}
