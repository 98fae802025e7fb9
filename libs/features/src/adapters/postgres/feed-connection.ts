import { Socket } from 'node:net';
import { Client, type ClientConfig } from 'pg';

/** How long connecting, a statement and a farewell may each take. */
const answerMs = 500;

/** A session of its own that listens on some channels. Used once: when it is over, the next one is made. */
export class FeedConnection {
  /** Resolves when nothing is heard on it any more. */
  readonly over: Promise<void>;
  /** Ours, so that a connection that does not answer can be cut off without asking it. */
  private readonly socket = new Socket();
  private readonly client: Client;
  private markOver: () => void = () => undefined;

  constructor(config: ClientConfig, hear: (channel: string, payload: string) => void) {
    this.over = new Promise((resolve) => (this.markOver = resolve));
    this.client = new Client({
      ...{ application_name: 'gatehouse-feed', keepAlive: true, ...config },
      ...{ connectionTimeoutMillis: answerMs, query_timeout: answerMs, stream: () => this.socket },
    });
    // without a listener an error of the connection would end the process
    this.client.on('error', () => this.cut());
    this.client.on('end', () => this.cut());
    this.client.on('notification', ({ channel, payload = '' }) => hear(channel, payload));
  }

  /** Connects and listens. Never throws: false says that it is over. */
  async listenOn(channels: readonly string[]): Promise<boolean> {
    const statements = channels.map((channel) => `LISTEN ${this.client.escapeIdentifier(channel)}`);
    // a connection that is closed while it is made says nothing at all to who waits for it
    const isListening = await Promise.race([
      this.ask(statements.join('; ')).catch(() => false),
      this.over.then(() => false),
    ]);
    if (!isListening) this.cut();
    return isListening;
  }

  /** Whether it arrives is seen on the channel, and nowhere else: a statement that is late may still be heard. */
  notify(channel: string, payload: string): void {
    this.client.query('SELECT pg_notify($1, $2)', [channel, payload]).catch(() => undefined);
  }

  /** It is over at once, whatever the server does. */
  cut(): void {
    this.socket.destroy();
    this.markOver();
  }

  /** Says goodbye, if the server listens. */
  async end(): Promise<void> {
    const late = setTimeout(() => this.cut(), answerMs);
    await Promise.race([this.client.end(), this.over]);
    clearTimeout(late);
    this.cut();
  }

  private async ask(statement: string): Promise<true> {
    await this.client.connect();
    await this.client.query(statement);
    return true;
  }
}
