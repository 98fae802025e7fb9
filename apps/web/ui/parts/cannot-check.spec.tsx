import '@testing-library/jest-dom/jest-globals';
import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import {
  AppRouterContext,
  type AppRouterInstance,
} from 'next/dist/shared/lib/app-router-context.shared-runtime.js';
import { CannotCheck } from './cannot-check';

afterEach(cleanup);

function show(code: string) {
  let refreshed = 0;
  const router = { refresh: () => (refreshed += 1) } as unknown as AppRouterInstance;
  const { container } = render(
    <AppRouterContext value={router}>
      <CannotCheck what="your features" code={code} />
    </AppRouterContext>,
  );
  return { text: container.textContent, times: () => refreshed };
}

describe('what cannot be checked', () => {
  it.each(['feature_lookup_failed', 'identity_lookup_failed', 'store_unavailable'])(
    'says on %s that it cannot be reached, and never that something is off or not included',
    (code) => {
      const { text } = show(code);
      expect(text).toContain('We cannot check your features just now');
      expect(text).toContain('The place where this is kept cannot be reached');
      expect(text).not.toMatch(/not included|upgrade|is off/i);
    },
  );

  it('says of any other failure that the service cannot be reached', () => {
    expect(show('upstream_unreachable').text).toContain('The service cannot be reached');
  });

  it('blames nothing that works when the session has just ended', () => {
    const { text } = show('unauthenticated');
    expect(text).toContain('Your session has just ended');
    expect(text).not.toContain('cannot be reached');
  });

  it('asks again when told to', () => {
    const { times } = show('store_unavailable');
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(times()).toBe(1);
  });
});
