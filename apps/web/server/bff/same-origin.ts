const hostOf = (url: string): string | undefined => (URL.canParse(url) ? new URL(url).host : undefined);

/** Whether the `Origin` names the host that was asked. The scheme is left out: TLS may end before us. */
const originIsOurs = (origin: string, headers: Headers): boolean => {
  const host = headers.get('x-forwarded-host') ?? headers.get('host');
  const scheme = origin.split('://', 1)[0];
  return host !== null && hostOf(origin) !== undefined && hostOf(origin) === hostOf(`${scheme}://${host}`);
};

/**
 * Whether a write comes from our own pages. Browsers send `Sec-Fetch-Site`, which no page can forge; `Origin` covers
 * those that do not. A request with neither proves nothing and is refused.
 */
export const isSameOrigin = (headers: Headers): boolean => {
  const site = headers.get('sec-fetch-site');
  const origin = headers.get('origin');
  if (site !== null && site !== 'same-origin') return false;
  if (origin !== null) return originIsOurs(origin, headers);
  return site !== null;
};
