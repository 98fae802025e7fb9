import { join } from 'node:path';
import type { NextConfig } from 'next';
import { dataSecurityHeaders, securityHeaders, tlsHeaders } from './server/security-headers';

const repository = join(import.meta.dirname, '../..');

const listed = (headers: Readonly<Record<string, string>>) =>
  Object.entries(headers).map(([key, value]) => ({ key, value }));

const config: NextConfig = {
  output: 'standalone',
  outputFileTracingRoot: repository,
  turbopack: { root: repository },
  serverExternalPackages: ['undici'],
  poweredByHeader: false,
  reactStrictMode: true,
  headers: async () => [
    { source: '/:path*', headers: listed(securityHeaders) },
    { source: '/api/:path*', headers: listed(dataSecurityHeaders) },
    {
      source: '/:path*',
      // The scheme is only ever a trusted proxy's word here: instrumentation.ts removes everyone else's.
      has: [{ type: 'header', key: 'x-forwarded-proto', value: 'https' }],
      headers: listed(tlsHeaders),
    },
  ],
};

export default config;
