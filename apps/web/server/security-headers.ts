/** What every answer of this site carries, pages and BFF. */
export const securityHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
} as const;

/** What is no page runs nothing and is framed nowhere. */
export const dataSecurityHeaders = {
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
} as const;

/** What an answer over TLS carries on top. */
export const tlsHeaders = { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' } as const;
