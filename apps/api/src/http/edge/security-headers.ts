import type { FastifyHelmetOptions } from '@fastify/helmet';

/** An API serves no markup: nothing that a browser makes of an answer may load or frame anything. */
export const securityHeaders = {
  'Content-Security-Policy': "default-src 'none';frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
} as const;

export const helmetOptions: FastifyHelmetOptions = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
  },
  crossOriginResourcePolicy: { policy: 'same-origin' },
  referrerPolicy: { policy: 'no-referrer' },
};

/** The page of the documents brings its own scripts and styles. */
export const documentsPolicy =
  "default-src 'none';script-src 'self' 'unsafe-inline';style-src 'self' 'unsafe-inline';img-src 'self' data:;" +
  "connect-src 'self';frame-ancestors 'none'";
