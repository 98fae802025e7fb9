import '@testing-library/jest-dom/jest-globals';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { ExplainedDecision } from '@gatehouse/contracts';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { Why } from './why';

afterEach(cleanup);

const explained: ExplainedDecision = {
  ...{ tenantId: 'acme', feature: 'billing_stream', at: '2026-11-03T14:05:00Z' },
  ...{ revision: 4, storedRevision: 5, level: 'process', ageMs: 1_500 },
  decision: { enabled: false, reason: 'requirement_off', requirement: 'billing' },
  steps: [
    { step: 'gate', outcome: 'passed', name: 'ENABLE_BILLING_STREAM', open: true },
    {
      ...{ step: 'requirement', outcome: 'decided', feature: 'billing' },
      explanation: {
        feature: 'billing',
        decision: { enabled: false, reason: 'expired', endsAt: '2026-11-01T00:00:00Z' },
        steps: [
          { step: 'gate', outcome: 'passed', name: 'ENABLE_BILLING', open: true },
          {
            ...{ step: 'entitlement', outcome: 'passed', phase: 'ended' },
            entitlement: {
              ...{ state: 'on', endsAt: '2026-11-01T00:00:00Z', reason: 'A trial' },
              ...{ updatedBy: 'Operator', updatedAt: '2026-10-01T00:00:00Z' },
            },
          },
          { step: 'when_unset', outcome: 'decided', whenUnset: 'off' },
        ],
      },
    },
    { step: 'when_unset', outcome: 'not_reached', whenUnset: 'inherits' },
  ],
  allow: [
    { kind: 'gate', feature: 'billing', name: 'ENABLE_BILLING', where: 'environment' },
    { kind: 'entitlement', feature: 'billing', remedy: 'lift_end', entitlement: { enabled: true } },
  ],
};

let asked: string[];
const show = (answer: () => Response) => {
  asked = [];
  globalThis.fetch = ((request: Request) => {
    asked.push(new URL(request.url).pathname);
    return Promise.resolve(answer());
  }) as typeof fetch;
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <Why tenantId="acme" featureKey="billing_stream" revision={4} titleOf={(key) => `«${key}»`} />
    </QueryClientProvider>,
  );
};
const open = () => fireEvent.click(screen.getByText('Why?'));

describe('why a feature is off', () => {
  it('is asked for only when somebody wants to know', async () => {
    show(() => Response.json(explained));
    expect(asked).toEqual([]);
    open();
    expect(await screen.findByText('The gate ENABLE_BILLING_STREAM is open.')).toBeVisible();
    expect(asked).toEqual(['/api/v1/platform/tenants/acme/features/billing_stream/decision']);
  });

  it('is told step by step, with who set what, and with the steps of what it requires', async () => {
    show(() => Response.json(explained));
    open();
    const requirement = (await screen.findByText('It requires «billing», which is off.')).closest('li');
    const inside = within(requirement as HTMLElement);
    expect(
      inside.getByText(/^The entitlement has ended \(1 Nov 2026, 00:00 UTC\).*by Operator: “A trial”$/),
    ).toBeVisible();
    expect(inside.getByText('Without an entitlement: off by default.')).toBeVisible();
    expect(screen.getAllByText('Decided')).toHaveLength(2);
    expect(screen.getAllByText('Not reached')).toHaveLength(1);
  });

  it('comes with what would have to change, and how old the data are', async () => {
    show(() => Response.json(explained));
    open();
    expect(await screen.findByText(/^Open the gate ENABLE_BILLING in the environment/)).toBeVisible();
    expect(screen.getByText(/^Take the end away from the entitlement to «billing»/)).toBeVisible();
    expect(
      screen.getByText(/^Revision 4, held by the process, 1.5 s old. Revision 5 is stored/),
    ).toBeVisible();
  });

  it('is said to be unknown when it cannot be read', async () => {
    show(() => Response.json({ error: 'feature_lookup_failed', message: 'No.' }, { status: 503 }));
    open();
    expect(await screen.findByText(/^We cannot say just now/)).toBeVisible();
  });
});
