import '@testing-library/jest-dom/jest-globals';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { FakeTenant } from '../testing/fake-tenant';
import { FeatureBoard } from './feature-board';

let tenant: FakeTenant;

beforeEach(() => {
  tenant = new FakeTenant();
  globalThis.fetch = tenant.fetch as typeof fetch;
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <QueryClientProvider client={queries}>
      <FeatureBoard tenantId="acme" initial={tenant.state} />
    </QueryClientProvider>,
  );
});
afterEach(cleanup);

const row = (name: string) => within(screen.getByRole('region', { name }));
const choose = (name: string, choice: string) =>
  fireEvent.click(row(name).getByRole('radio', { name: choice }));
const explain = (name: string, reason: string) =>
  fireEvent.change(row(name).getByLabelText('Reason'), { target: { value: reason } });
const save = (name: string) => fireEvent.click(row(name).getByRole('button', { name: /^Sav/ }));
const change = (name: string, choice: string) => {
  choose(name, choice);
  explain(name, 'The contract has ended');
  save(name);
};
const result = (name: string) => row(name).getByRole('status');

describe('what is shown', () => {
  it('says in words what is stored and what is decided', () => {
    const billing = row('Billing');
    expect(billing.getByRole('radio', { name: 'Unset' })).toBeChecked();
    expect(billing.getByText('Stored: Unset (inherits the gate)')).toBeVisible();
    expect(billing.getByText('On: inherits the gate, which is open.')).toBeVisible();
    expect(row('Human review').getByText('Stored: Unset (off by default)')).toBeVisible();
  });

  it('says what blocks a feature before anything is chosen', () => {
    expect(row('Human review').getByText(/Blocked: the gate ENABLE_HITL is shut/)).toBeVisible();
  });

  it('offers no switch for a feature without an entitlement of its own', () => {
    expect(row('Billing events').queryByRole('radiogroup')).toBeNull();
    expect(row('Billing events').getByText(/it follows Billing/)).toBeVisible();
  });
});

describe('choosing', () => {
  it('sends nothing, and says what saving would do', () => {
    choose('Billing', 'Off');
    expect(row('Billing').getByText("The tenant's next call to Billing is refused.")).toBeVisible();
    expect(
      row('Billing').getByText('Stored: Unset (inherits the gate). Chosen: Off, not saved'),
    ).toBeVisible();
    expect(tenant.sent).toEqual([]);
  });

  it('says before saving that a blocked feature stays off', () => {
    choose('Human review', 'On');
    expect(
      row('Human review').getByText(/stored, but Human review stays off: the gate ENABLE_HITL is shut/),
    ).toBeVisible();
  });

  it('needs a reason', () => {
    choose('Billing', 'Off');
    explain('Billing', '   ');
    save('Billing');
    expect(row('Billing').getByText('Say why you make this change.')).toBeVisible();
    expect(row('Billing').getByLabelText('Reason')).toBeInvalid();
    expect(result('Billing')).toBeEmptyDOMElement();
    expect(tenant.sent).toEqual([]);
  });

  it('ends without a trace when it is cancelled, or when the stored state is chosen again', () => {
    choose('Billing', 'Off');
    fireEvent.click(row('Billing').getByRole('button', { name: 'Cancel' }));
    expect(row('Billing').getByRole('radio', { name: 'Unset' })).toBeChecked();
    choose('Billing', 'Off');
    choose('Billing', 'Unset');
    expect(row('Billing').queryByLabelText('Reason')).toBeNull();
  });
});

describe('saving', () => {
  it('keeps the wanted position and the focus, and takes no second choice', async () => {
    const release = tenant.hold();
    choose('Billing', 'Off');
    explain('Billing', 'The contract has ended');
    const button = row('Billing').getByRole('button', { name: 'Save' });
    button.focus();
    fireEvent.click(button);
    await waitFor(() => expect(result('Billing')).toHaveTextContent('Saving…'));
    expect(button).toHaveFocus();
    expect(button).toHaveAttribute('aria-disabled', 'true');
    expect(row('Billing').getByRole('radiogroup')).toHaveAttribute('aria-disabled', 'true');
    choose('Billing', 'On');
    save('Billing');
    expect(row('Billing').getByRole('radio', { name: 'Off' })).toBeChecked();
    expect(row('Billing').getByText(/ Saving “Off”…$/)).toBeVisible();
    release();
    await waitFor(() => expect(result('Billing')).toHaveTextContent('Saved.'));
    expect(result('Billing')).toHaveFocus();
    expect(tenant.sent).toHaveLength(1);
  });

  it('sends the change against the state on the page and shows the answer', async () => {
    change('Billing', 'Off');
    await waitFor(() => expect(result('Billing')).toHaveTextContent('Saved.'));
    expect(tenant.sent).toEqual([
      { features: { billing: false }, reason: 'The contract has ended', ifMatch: '"1"' },
    ]);
    expect(row('Billing').getByText('Stored: Off')).toBeVisible();
    expect(row('Billing').getByText('Off: the tenant is not entitled.')).toBeVisible();
    expect(
      row('Billing').getByText(/Set 3 Nov 2026, 14:05 UTC by operator@gatehouse.test: “The contract/),
    ).toBeVisible();
  });

  it('sends unset as null', async () => {
    change('Billing', 'On');
    await waitFor(() => expect(result('Billing')).toHaveTextContent('Saved.'));
    change('Billing', 'Unset');
    await waitFor(() => expect(tenant.sent).toHaveLength(2));
    expect(tenant.sent[1]).toMatchObject({ features: { billing: null }, ifMatch: '"2"' });
  });

  it('repeats the warning of a change without effect', async () => {
    change('Human review', 'On');
    await waitFor(() =>
      expect(result('Human review')).toHaveTextContent('Saved. It has no effect while the gate is shut.'),
    );
    expect(row('Human review').getByText('Off: the gate ENABLE_HITL is shut.')).toBeVisible();
  });

  it('does not make two changes at once conflict with each other', async () => {
    const release = tenant.hold();
    change('Billing', 'Off');
    change('Human review', 'On');
    release();
    await waitFor(() => expect(result('Human review')).toHaveTextContent(/^Saved/));
    expect(result('Billing')).toHaveTextContent('Saved.');
  });
});

describe('the preview', () => {
  const preview = (name: string) => within(row(name).getByRole('region', { name: 'What saving will do' }));

  it('says what turns off and which routes close before anything is saved', async () => {
    choose('Billing', 'Off');
    expect(
      await preview('Billing').findByText('Billing turns off: the tenant is not entitled.'),
    ).toBeVisible();
    expect(preview('Billing').getByText('GET /v1/billing/plans')).toBeVisible();
    expect([tenant.previewed, tenant.sent]).toEqual([[{ billing: false }], []]);
  });

  it('follows the form', async () => {
    choose('Billing', 'Off');
    await waitFor(() => expect(tenant.previewed).toHaveLength(1));
    choose('Billing', 'On');
    expect(await preview('Billing').findByText('Nothing turns on or off at once.')).toBeVisible();
    expect(tenant.previewed).toEqual([{ billing: false }, { billing: true }]);
  });

  it('says that it cannot say, and saving works nevertheless', async () => {
    tenant.previewFails = true;
    change('Billing', 'Off');
    await waitFor(() => expect(result('Billing')).toHaveTextContent('Saved.'));
    choose('Billing', 'On');
    expect(await preview('Billing').findByText(/^This cannot be said just now/)).toBeVisible();
  });
});

describe('window and limit', () => {
  const type = (label: string, value: string) =>
    fireEvent.change(row('Billing').getByLabelText(label), { target: { value } });

  it('are sent with the choice, and shown', async () => {
    choose('Billing', 'On');
    type('Starts (UTC)', '2026-11-03T14:05');
    type('Ends (UTC)', '2026-12-03T00:00');
    explain('Billing', 'A trial');
    save('Billing');
    await waitFor(() => expect(result('Billing')).toHaveTextContent('Saved.'));
    const window = { startsAt: '2026-11-03T14:05:00.000Z', endsAt: '2026-12-03T00:00:00.000Z' };
    expect(tenant.sent).toMatchObject([{ features: { billing: { enabled: true, ...window } } }]);
    expect(
      row('Billing').getByText('Stored: On, from 3 Nov 2026, 14:05 UTC until 3 Dec 2026, 00:00 UTC'),
    ).toBeVisible();
  });

  it('can be changed while the state stays as it is', async () => {
    change('Billing', 'On');
    await waitFor(() => expect(result('Billing')).toHaveTextContent('Saved.'));
    fireEvent.click(row('Billing').getByRole('button', { name: 'Change window or limit' }));
    type('Ends (UTC)', '2026-12-03T00:00');
    explain('Billing', 'It ends');
    save('Billing');
    await waitFor(() => expect(tenant.sent).toHaveLength(2));
    expect(tenant.sent[1]).toMatchObject({ features: { billing: { enabled: true } } });
  });

  it('that make no sense are neither previewed nor sent', async () => {
    choose('Billing', 'On');
    type('Starts (UTC)', '2026-11-03T14:05');
    type('Ends (UTC)', '2026-11-03T14:05');
    expect(row('Billing').getByText('Expected a time after the start.')).toBeVisible();
    explain('Billing', 'A trial');
    save('Billing');
    expect(await row('Billing').findByText(/^Not to be said/)).toBeVisible();
    expect(tenant.sent).toEqual([]);
  });

  it('offer a limit only where the feature has one', () => {
    choose('Billing', 'On');
    expect(row('Billing').queryByLabelText('Limit')).toBeNull();
    choose('Human review', 'On');
    expect(row('Human review').getByLabelText('Limit')).toBeInTheDocument();
  });
});

describe('what was not saved', () => {
  it('shows the current state after a conflict and keeps the choice and the reason', async () => {
    tenant.set('billing', true, 'Another operator');
    change('Billing', 'Off');
    await waitFor(() => expect(result('Billing')).toHaveTextContent(/^Not saved: someone else/));
    expect(row('Billing').getByText('Stored: On. Chosen: Off, not saved')).toBeVisible();
    expect(row('Billing').getByLabelText('Reason')).toHaveValue('The contract has ended');
    save('Billing');
    await waitFor(() => expect(row('Billing').getByText('Stored: Off')).toBeVisible());
  });

  it('says why the server refused, and shows what is', async () => {
    tenant.failNextChange({ error: 'feature_lookup_failed', status: 503 });
    change('Billing', 'Off');
    await waitFor(() =>
      expect(result('Billing')).toHaveTextContent('Not saved: Because of feature_lookup_failed.'),
    );
    expect(row('Billing').getByText(/^Stored: Unset/)).toBeVisible();
  });

  it.each(['lost', { error: 'upstream_timeout', status: 504 }] as const)(
    'is not sure after %j',
    async (how) => {
      tenant.failNextChange(how);
      change('Billing', 'Off');
      await waitFor(() => expect(result('Billing')).toHaveTextContent(/not certain whether this was saved/));
      expect(row('Billing').getByRole('radio', { name: 'Off' })).toBeChecked();
    },
  );

  it('says when the current state cannot be read either', async () => {
    change('Billing', 'Off');
    await waitFor(() => expect(result('Billing')).toHaveTextContent('Saved.'));
    globalThis.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    change('Billing', 'On');
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('may be out of date'));
  });
});
