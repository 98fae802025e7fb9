import '@testing-library/jest-dom/jest-globals';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { DeniedDecision } from '@gatehouse/contracts';
import { cleanup, render, screen } from '@testing-library/react';
import { DecisionView } from './decision-view';

afterEach(cleanup);

const denied: DeniedDecision = {
  ...{ decisionId: 'd', tenantId: 'acme', feature: 'billing', reason: 'not_entitled', seen: 3 },
  ...{ route: 'GET /v1/billing/plans', requires: ['billing'], instanceId: 'one', at: '2026-11-03T14:05:00Z' },
  ...{ revision: 4, level: 'shared', ageMs: 20, openGates: ['ENABLE_BILLING', 'ENABLE_HITL'] },
  explanation: {
    feature: 'billing',
    decision: { enabled: false, reason: 'not_entitled' },
    steps: [
      { step: 'gate', outcome: 'passed', name: 'ENABLE_BILLING', open: true },
      { step: 'entitlement', outcome: 'decided', phase: 'in_force', entitlement: { state: 'off' } },
    ],
  },
  cause: {
    ...{ changeId: 'c', feature: 'billing', revision: 3, actor: 'Operator', at: '2026-11-02T10:00:00Z' },
    reason: 'The contract has ended',
  },
};

describe('a denial as operators see it', () => {
  it('says why, which change caused it, and how it was decided', () => {
    render(<DecisionView decision={denied} />);
    expect(screen.getByText('Billing was off: the tenant was not entitled.')).toBeVisible();
    expect(screen.getByText('The contract has ended')).toBeVisible();
    expect(screen.getByText('The entitlement says off.')).toBeVisible();
    expect(screen.getByText('Revision 4, shared by the instances, 20 ms old.')).toBeVisible();
    expect(screen.getByText(/seen 3 times, at least/)).toBeVisible();
  });

  it('leads to the change in the audit, and to the tenant', () => {
    render(<DecisionView decision={denied} />);
    const hrefOf = (name: string) => screen.getByRole('link', { name }).getAttribute('href');
    expect(hrefOf('See it in the audit')).toBe('/platform/audit?tenantId=acme&feature=billing');
    expect(hrefOf('acme')).toBe('/platform/tenants/acme');
  });

  it('does not call off what nobody could verify', () => {
    const unverified = { reason: 'lookup_failed', revision: null, level: null, ageMs: null } as const;
    render(<DecisionView decision={{ ...denied, ...unverified, explanation: null, cause: null }} />);
    expect(screen.getByText(/^Whether Billing was on could not be verified/)).toBeVisible();
    expect(screen.getByText('No change of an entitlement caused this.')).toBeVisible();
    expect(screen.getByText('There were no data to decide by.')).toBeVisible();
  });
});
