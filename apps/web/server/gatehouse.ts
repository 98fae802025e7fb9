import 'server-only';
import { createGatehouseClient } from '@gatehouse/contracts';
import { headers } from 'next/headers';
import { askApi } from './api';
import { callerHeaders, headersForBrowser } from './bff/headers';
import { configuration } from './configuration';
import { bodyOf, requireJson } from './upstream';

/** Asks as whoever asked for the page, through the same pool and with the same deadlines as the BFF. */
const askAsCaller = async (request: Request): Promise<Response> => {
  const { pathname, search } = new URL(request.url);
  const asked = { accept: 'application/json', ...callerHeaders(await headers()) };
  const answer = await askApi({ method: request.method, path: `${pathname}${search}`, headers: asked });
  const body = await bodyOf(answer);
  requireJson(answer, body);
  return new Response(body, { status: answer.statusCode, headers: headersForBrowser(answer) });
};

/** The API's client for pages. It carries the caller's session and no other credential. */
export const gatehouse = createGatehouseClient({ baseUrl: configuration.apiOrigin, fetch: askAsCaller });
