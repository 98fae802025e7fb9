import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface FeedItem {
  readonly id: string;
  readonly title?: string;
  readonly content_text?: string;
  readonly content_html?: string;
}

/** A JSON Feed as it is sent. */
export const feedOf = (items: readonly unknown[]): string =>
  JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'A feed', items });

/** Somebody else's server, with a feed a path. What was asked for is counted. */
export class FeedServer {
  private readonly answers = new Map<string, RequestListener>();
  private readonly asked = new Map<string, number>();
  private readonly server: Server;

  private constructor() {
    this.server = createServer((request, answer) => {
      const path = request.url ?? '';
      this.asked.set(path, this.requests(path) + 1);
      const listener = this.answers.get(path);
      if (listener) listener(request, answer);
      else answer.writeHead(404).end();
    });
  }

  static async open(): Promise<FeedServer> {
    const feeds = new FeedServer();
    await new Promise<void>((resolve) => feeds.server.listen(0, '127.0.0.1', resolve));
    return feeds;
  }

  /** As `INGESTION_SOURCE_HOSTS` names it. */
  get origin(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** @returns the feed's URL */
  serve(path: string, items: readonly unknown[]): string {
    return this.answer(path, (_, answer) => {
      answer.writeHead(200, { 'content-type': 'application/feed+json' }).end(feedOf(items));
    });
  }

  /** @returns the URL that is answered so */
  answer(path: string, listener: RequestListener): string {
    this.answers.set(path, listener);
    return `${this.origin}${path}`;
  }

  /** How often a path was asked for; without one, all of them. */
  requests(path?: string): number {
    if (path !== undefined) return this.asked.get(path) ?? 0;
    return [...this.asked.values()].reduce((sum, each) => sum + each, 0);
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}
