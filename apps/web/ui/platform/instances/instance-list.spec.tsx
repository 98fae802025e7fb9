import '@testing-library/jest-dom/jest-globals';
import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, render, screen } from '@testing-library/react';
import type { Instances } from '@gatehouse/contracts';
import {
  AppRouterContext,
  type AppRouterInstance,
} from 'next/dist/shared/lib/app-router-context.shared-runtime.js';
import { InstanceList } from './instance-list';

afterEach(cleanup);

const instance = (instanceId: string, openGates: string[]) => ({
  instanceId,
  openGates,
  startedAt: '2026-11-03T14:05:00Z',
  silentMs: 400,
  gateFingerprint: 'f',
});

const show = (instances: Instances) =>
  render(
    <AppRouterContext value={{ refresh: () => undefined } as unknown as AppRouterInstance}>
      <InstanceList {...instances} />
    </AppRouterContext>,
  );

describe('the instances', () => {
  it('are listed with when they were heard of and which gates are open', () => {
    show({
      instances: [instance('a', ['ENABLE_BILLING', 'ENABLE_HITL']), instance('b', [])],
      disagreements: [],
    });
    const rows = screen.getAllByRole('row').map(({ textContent }) => textContent);
    expect(rows).toEqual([
      'InstanceStartedLast heard ofGates open',
      'a3 Nov 2026, 14:05 UTC400 ms agoENABLE_BILLING, ENABLE_HITL',
      'b3 Nov 2026, 14:05 UTC400 ms agonone',
    ]);
    expect(screen.queryByRole('region', { name: 'Gates that disagree' })).toBeNull();
  });

  it('that disagree are told apart, gate by gate', () => {
    const disagreements = [{ gate: 'ENABLE_HITL', openOn: ['a', 'b'], shutOn: ['c'] }];
    show({ instances: [instance('a', ['ENABLE_HITL'])], disagreements });
    expect(screen.getByRole('region', { name: 'Gates that disagree' })).toBeVisible();
    expect(screen.getByText('ENABLE_HITL is open on a and b, and shut on c.')).toBeVisible();
  });

  it('are never said to be none without a way to look again', () => {
    show({ instances: [], disagreements: [] });
    expect(screen.getByText(/No instance has reported lately/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Refresh' })).toBeVisible();
  });
});
