interface Circumstances {
  readonly nonce: string;
  readonly tls: boolean;
  readonly development: boolean;
}

/** Scripts and styles run by this answer's nonce only; nothing comes from, or goes to, another host. */
export const contentSecurityPolicy = ({ nonce, tls, development }: Circumstances): string =>
  [
    "default-src 'self'",
    // React's development build evaluates code to rebuild server stacks; production never does.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(tls ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
