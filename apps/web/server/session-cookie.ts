// `__Host-` first: over TLS it is the only one that no sibling subdomain can plant.
const names = ['__Host-gatehouse_session', 'gatehouse_session'] as const;
const cookieValue = /^[\x21\x23-\x2b\x2d-\x3a\x3c-\x5b\x5d-\x7e]+$/;

/** The one `name=value` pair of the session, ready to be sent upstream; nothing else of the browser's cookies is. */
export const sessionCookieIn = (header: string | null): string | undefined => {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim());
  const ofName = (name: string) =>
    pairs.filter((pair) => pair.startsWith(`${name}=`) && cookieValue.test(pair.slice(name.length + 1)));
  return names.flatMap(ofName)[0];
};
