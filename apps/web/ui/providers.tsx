'use client';

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { ThemeProvider } from 'next-themes';
import { useState, type ReactNode } from 'react';

interface Props {
  readonly nonce?: string;
  readonly children: ReactNode;
}

// Trying again is the person's choice: an answer that took three tries hides that something is wrong. `always`,
// because a change that waits in silence for the network looks like one that is being saved.
const defaultOptions = {
  queries: { retry: false, networkMode: 'always' },
  mutations: { retry: false, networkMode: 'always' },
} as const;

/** What the whole page shares in the browser: the theme and the store of what was fetched. */
export const Providers = ({ nonce, children }: Props) => {
  const [client] = useState(() => new QueryClient({ defaultOptions }));
  return (
    <ThemeProvider attribute="class" disableTransitionOnChange {...(nonce ? { nonce } : {})}>
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    </ThemeProvider>
  );
};
