import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, renderHook } from '@testing-library/react';
import type { Document, DocumentPage } from '@gatehouse/contracts';
import {
  AppRouterContext,
  type AppRouterInstance,
} from 'next/dist/shared/lib/app-router-context.shared-runtime.js';
import type { ReactNode } from 'react';
import { useProcessing } from './use-processing';

const page = (status: Document['status']): DocumentPage => ({
  documents: [
    {
      ...{
        id: 'a',
        externalId: 'a',
        title: 'A',
        status,
        language: null,
        words: null,
        sourceId: null,
        failure: null,
      },
      ...{ attempts: 0, createdAt: '2026-01-01T00:00:00.000Z', processedAt: null },
    },
  ],
  nextCursor: null,
});

let asked: number;
let answer: () => Response;
let drawn: number;

beforeEach(() => {
  jest.useFakeTimers();
  [asked, drawn] = [0, 0];
  const fetch = () => {
    asked += 1;
    return Promise.resolve(answer());
  };
  Object.assign(globalThis, { fetch });
});
afterEach(() => {
  cleanup();
  jest.useRealTimers();
});

const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));

const follow = (shown: DocumentPage) => {
  const router = { refresh: () => (drawn += 1) } as unknown as AppRouterInstance;
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <AppRouterContext value={router}>
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    </AppRouterContext>
  );
  return renderHook((each: DocumentPage) => useProcessing({}, each), { wrapper, initialProps: shown });
};

describe('a list of documents', () => {
  it('is asked for again while something waits, drawn anew once that has changed, and then left alone', async () => {
    answer = () => Response.json(page('queued'));
    const { rerender } = follow(page('queued'));
    await pass(5_000);
    expect(asked).toBeGreaterThan(2);
    expect(drawn).toBe(0);
    answer = () => Response.json(page('processed'));
    await pass(2_000);
    expect(drawn).toBe(1);
    rerender(page('processed'));
    const settled = asked;
    await pass(60_000);
    expect(asked).toBe(settled);
  });

  it('is not asked for when nothing waits', async () => {
    answer = () => Response.json(page('processed'));
    follow(page('processed'));
    await pass(60_000);
    expect(asked).toBe(0);
  });

  it('is drawn anew when ingestion is off, and stays as it is while nobody can say', async () => {
    const refused = (error: string, status: number) => () =>
      Response.json({ success: false, error, message: 'Made up by a test.' }, { status });
    answer = refused('store_unavailable', 503);
    follow(page('queued'));
    await pass(5_000);
    expect(drawn).toBe(0);
    answer = refused('feature_disabled', 403);
    await pass(2_000);
    expect(drawn).toBe(1);
  });
});
