import 'server-only';
import { createGatehouseClient } from '@gatehouse/contracts';
import { headers } from 'next/headers';
import { askApi } from './api';
import { callerHeaders, headersForBrowser } from './bff/headers';
import { configuration } from './configuration';
import { askAtLeast } from './revision/ask-at-least';
import { minRevisionFor } from './revision/seen-revision';
import { requireJson } from './upstream';

/**
 * Asks as whoever asked for the page, for nothing older than they have seen, through the same pool and with the same
 * deadlines as the BFF. A page cannot set cookies: what it has seen is kept when the browser asks the BFF next.
 */
const askAsCaller = async (request: Request): Promise<Response> => {
  const { pathname, search } = new URL(request.url);
  const asking = await headers();
  const path = `${pathname}${search}`;
  const asked = { accept: 'application/json', ...callerHeaders(asking) };
  const question = { method: request.method, path, headers: asked };
  const { answer, body } = await askAtLeast(askApi, question, minRevisionFor(path, asking));
  requireJson(answer, body ?? '');
  return new Response(body, { status: answer.statusCode, headers: headersForBrowser(answer) });
};

/** The API's client for pages. It carries the caller's session and no other credential. */
export const gatehouse = createGatehouseClient({
  baseUrl: configuration.apiOrigin,
  fetch: askAsCaller,
  // asked once for each page, as for each request of the browser
  retries: 0,
});
