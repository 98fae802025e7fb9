import helmet, { type HelmetOptions } from 'helmet';

/** An API serves no markup: nothing that a browser makes of an answer may load or frame anything. */
const options: HelmetOptions = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
  },
  crossOriginResourcePolicy: { policy: 'same-origin' },
  referrerPolicy: { policy: 'no-referrer' },
};

/** What Helmet would put onto each answer. Asked once: it is the same for all of them. */
export const securityHeaders = headersOf(options);

/** The page of the documents brings its own scripts and styles. */
export const documentsPolicy =
  "default-src 'none';script-src 'self' 'unsafe-inline';style-src 'self' 'unsafe-inline';img-src 'self' data:;" +
  "connect-src 'self';frame-ancestors 'none'";

function headersOf(wanted: HelmetOptions): Readonly<Record<string, string>> {
  const headers: Record<string, string> = {};
  const answer = {
    setHeader: (name: string, value: unknown) => (headers[name] = String(value)),
    removeHeader: () => undefined,
  };
  type Handler = ReturnType<typeof helmet>;
  helmet(wanted)({} as Parameters<Handler>[0], answer as unknown as Parameters<Handler>[1], (error) => {
    if (error) throw error as Error;
  });
  return headers;
}
