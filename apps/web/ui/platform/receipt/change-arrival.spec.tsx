import '@testing-library/jest-dom/jest-globals';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { fakeReceipt } from '../../testing/fake-receipt';
import { FakeTenant } from '../../testing/fake-tenant';
import { FeatureBoard } from '../feature-board';

let tenant: FakeTenant;
let receiptsAsked: number;

beforeEach(() => {
  jest.useFakeTimers();
  tenant = new FakeTenant();
  receiptsAsked = 0;
  const fetch = (request: Request) => {
    if (request.url.endsWith('/v1/platform/changes/c')) receiptsAsked += 1;
    return tenant.fetch(request);
  };
  Object.assign(globalThis, { fetch });
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <FeatureBoard tenantId="acme" initial={tenant.state} />
    </QueryClientProvider>,
  );
});
afterEach(() => {
  cleanup();
  jest.useRealTimers();
});

const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));
const billing = () => within(screen.getByRole('region', { name: 'Billing' }));
const result = () => billing().getByRole('status');

const save = async () => {
  fireEvent.click(billing().getByRole('radio', { name: 'Off' }));
  fireEvent.change(billing().getByLabelText('Reason'), { target: { value: 'The contract has ended' } });
  fireEvent.click(billing().getByRole('button', { name: 'Save' }));
  await pass(10);
  expect(result()).toHaveTextContent(/^Saved\.$/);
};

describe('a saved change', () => {
  it('shows where it has arrived, and asks no more once it is everywhere', async () => {
    tenant.receipt = fakeReceipt({ a: 41, b: 12, c: 30 });
    await save();
    expect(billing().getByText('3 of 3 instances, 41 ms')).toHaveAttribute('aria-live', 'polite');
    await pass(120_000);
    expect(receiptsAsked).toBe(1);
  });

  it('shows who is missing until the last has confirmed', async () => {
    tenant.receipt = fakeReceipt({ a: 41, b: null });
    await save();
    expect(billing().queryByText(/^Pending/)).toBeNull();
    expect(billing().queryByText(/last heard of/)).toBeNull();
    await pass(1_000);
    expect(billing().getByText(/^Pending: 1 of 2 instances\. .* after 12:03:04 UTC\.$/)).toBeVisible();
    expect(billing().getByText('b: last heard of 2.5 s ago')).toBeVisible();
    tenant.receipt = fakeReceipt({ a: 41, b: 900 });
    await pass(1_000);
    expect(billing().getByText('2 of 2 instances, 900 ms')).toBeVisible();
    expect(billing().queryByText(/last heard of/)).toBeNull();
  });

  it('is asked after less and less often, and no more when the bound is over', async () => {
    tenant.receipt = fakeReceipt({ a: null });
    await save();
    await pass(1_000);
    expect(receiptsAsked).toBeGreaterThanOrEqual(3);
    await pass(20_000);
    const before = receiptsAsked;
    await pass(20_000);
    expect(receiptsAsked - before).toBe(10);
    await pass(80_000);
    expect(billing().getByText(/None serves the old state any more since 12:03:04 UTC\.$/)).toBeVisible();
    const after = receiptsAsked;
    await pass(60_000);
    expect(receiptsAsked).toBe(after);
  });

  it('stays saved on the screen when its receipt cannot be read, and is asked after again', async () => {
    tenant.propagation = 'pending';
    await save();
    expect(billing().getByText('Not every instance has been told yet.')).toBeVisible();
    await pass(1_000);
    expect(billing().getByText(/^Where this change has arrived cannot be read just now/)).toBeVisible();
    expect(result()).toHaveTextContent('Saved.');
    tenant.receipt = fakeReceipt({ a: 41 });
    await pass(2_000);
    expect(billing().getByText('1 of 1 instances, 41 ms')).toBeVisible();
  });
});
