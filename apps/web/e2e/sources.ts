import { createServer, type Server } from 'node:http';
import type { Page } from '@playwright/test';
import { expect } from './test';

const path = '/api/v1/ingestion/sources';
const headers = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' };

interface Source {
  readonly id: string;
  readonly url: string;
  readonly lastAt: string | null;
}

/** Where feeds are served, as `INGESTION_SOURCE_HOSTS` of the product under test names it. */
const feedsUrl = new URL(process.env['GATEHOUSE_FEEDS_URL'] ?? 'http://127.0.0.1:4280');

/** Somebody else's server, with a feed a path. */
export class Feeds {
  private readonly feeds = new Map<string, string>();
  private readonly server: Server;

  private constructor() {
    this.server = createServer(({ url = '' }, answer) => {
      const feed = this.feeds.get(url);
      if (feed === undefined) answer.writeHead(404).end();
      else answer.writeHead(200, { 'content-type': 'application/feed+json' }).end(feed);
    });
  }

  static async open(): Promise<Feeds> {
    const feeds = new Feeds();
    await new Promise<void>((resolve, reject) => {
      feeds.server.once('error', reject).listen(Number(feedsUrl.port), feedsUrl.hostname, resolve);
    });
    return feeds;
  }

  /** Where a feed is, or would be. */
  url(at: string): string {
    return new URL(at, feedsUrl).href;
  }

  /** A feed with an item a text. @returns its URL */
  serve(at: string, texts: readonly string[]): string {
    const items = texts.map((text, index) => ({ id: String(index), content_text: text }));
    const feed = { version: 'https://jsonfeed.org/version/1.1', title: 'A feed', items };
    this.feeds.set(at, JSON.stringify(feed));
    return this.url(at);
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}

const sourcesOf = async (page: Page): Promise<readonly Source[]> => {
  const answer = await page.request.get(path);
  return ((await answer.json()) as { sources: readonly Source[] }).sources;
};

/** Adds one past the page. */
export const addPast = async (page: Page, name: string, url: string): Promise<void> => {
  const answer = await page.request.post(path, { headers, data: { name, url } });
  expect(answer.status(), await answer.text()).toBe(201);
};

/** The same, and waits until it was tried. */
export const readPast = async (page: Page, name: string, url: string): Promise<void> => {
  await addPast(page, name, url);
  const isTried = async () => (await sourcesOf(page)).some((source) => source.url === url && source.lastAt);
  await expect.poll(isTried, { timeout: 15_000 }).toBe(true);
};

/** Deletes all, as an admin, past the page. */
export const clearSources = async (page: Page): Promise<void> => {
  for (const { id } of await sourcesOf(page)) {
    const answer = await page.request.delete(`${path}/${id}`, { headers });
    expect([204, 404]).toContain(answer.status());
  }
};
