import { NextResponse, type NextRequest } from 'next/server';
import { configuration } from './server/configuration';
import { contentSecurityPolicy } from './server/content-security-policy';

/** Gives each page its own nonce. Next reads it from the request's policy and puts it on its own scripts. */
export const proxy = (request: NextRequest) => {
  const nonce = Buffer.from(crypto.randomUUID()).toString('base64');
  const policy = contentSecurityPolicy({
    nonce,
    tls: request.headers.get('x-forwarded-proto') === 'https',
    development: configuration.development,
  });
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return response;
};

// Pages only: the BFF and static files carry no script of ours and should not pay for this.
export const config = { matcher: ['/((?!api(?:/|$)|_next/static/|_next/image|icon\\.svg$).*)'] };
