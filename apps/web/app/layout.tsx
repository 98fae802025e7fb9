import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { Providers } from '../ui/providers';
import { mono, sans } from './fonts';
import './globals.css';

export const metadata: Metadata = {
  title: { template: '%s · Gatehouse', default: 'Gatehouse' },
  description: 'Which features your organisation has.',
  robots: { index: false },
};

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#15181e' },
  ],
};

const RootLayout = async ({ children }: { readonly children: ReactNode }) => {
  // Asking for the nonce also makes every page, the 404 included, rendered per request: a stored one has no nonce.
  const nonce = (await headers()).get('x-nonce') ?? undefined;
  return (
    <html lang="en" className={`${sans.variable} ${mono.variable}`} suppressHydrationWarning>
      <body className="min-h-dvh font-sans antialiased">
        <Providers {...(nonce ? { nonce } : {})}>{children}</Providers>
      </body>
    </html>
  );
};

export default RootLayout;
