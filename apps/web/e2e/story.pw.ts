import { acme, enter, expect, setEntitlement, signIn, test } from './test';

test.describe('a tenant loses billing and gets it back', () => {
  test.afterEach(async ({ browser }) => {
    const page = await browser.newPage();
    await signIn(page, 'operator');
    await setEntitlement(page, 'billing', null);
    await page.close();
  });

  test('the next click after the operator turned it off is refused, and works again after', async ({
    browser,
    page,
  }) => {
    // This page hears of nothing: it stays as it was drawn, and the click has to ask the API.
    await page.route('**/api/v1/features/stream', (route) => route.fulfill({ status: 504, body: '' }));
    await enter(page, 'admin');
    await page.getByRole('link', { name: 'Billing', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Invoices' })).toBeVisible();
    await page.getByRole('link', { name: 'My features', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'My features' })).toBeVisible();

    const operator = await (await browser.newContext()).newPage();
    await enter(operator, 'operator');
    await operator.getByRole('link', { name: 'Acme' }).click();
    const billing = operator.getByRole('region', { name: 'Billing', exact: true });
    await expect(billing.getByText('Stored: Unset')).toBeVisible();

    await billing.getByRole('radio', { name: 'Off' }).check();
    await expect(billing.getByText("The tenant's next call to Billing is refused.")).toBeVisible();
    await billing.getByRole('button', { name: 'Save' }).click();
    await expect(billing.getByText('Say why you make this change.')).toBeVisible();
    await billing.getByLabel('Reason').fill('The contract has ended');
    await billing.getByRole('button', { name: 'Save' }).click();
    await expect(billing.getByRole('status')).toHaveText('Saved.');
    await expect(billing.getByText('Stored: Off')).toBeVisible();

    await page.getByRole('link', { name: 'Billing', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Billing is off' })).toBeVisible();
    await expect(page.getByText('Billing is not included for your organisation.')).toBeVisible();
    await expect(
      page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Billing' }),
    ).toHaveCount(0);

    await billing.getByRole('radio', { name: 'On' }).check();
    await billing.getByLabel('Reason').fill('The contract goes on');
    await billing.getByRole('button', { name: 'Save' }).click();
    await expect(billing.getByText('Stored: On')).toBeVisible();

    await page.goto('/billing');
    await expect(page.getByRole('heading', { name: 'Invoices' })).toBeVisible();
    await operator.context().close();
  });

  test('a change against an old state is not saved, and what was chosen is kept', async ({ page }) => {
    await signIn(page, 'operator');
    await page.goto(`/platform/tenants/${acme}`);
    const billing = page.getByRole('region', { name: 'Billing', exact: true });
    await billing.getByRole('radio', { name: 'Off' }).check();
    await setEntitlement(page, 'billing', true);
    await billing.getByLabel('Reason').fill('The contract has ended');
    await billing.getByRole('button', { name: 'Save' }).click();
    await expect(
      billing.getByText('Not saved: someone else has changed this tenant meanwhile.'),
    ).toBeVisible();
    await expect(billing.getByText('Stored: On. Chosen: Off, not saved')).toBeVisible();
    await billing.getByRole('button', { name: 'Save' }).click();
    await expect(billing.getByText('Stored: Off')).toBeVisible();
  });

  test('a change without an answer is not called saved', async ({ page }) => {
    await signIn(page, 'operator');
    await page.goto(`/platform/tenants/${acme}`);
    await page.route('**/api/v1/platform/**', (route) =>
      route.request().method() === 'PATCH'
        ? route.fulfill({ status: 504, json: { success: false, error: 'upstream_timeout', message: 'Late' } })
        : route.continue(),
    );
    const billing = page.getByRole('region', { name: 'Billing', exact: true });
    await billing.getByRole('radio', { name: 'Off' }).check();
    await billing.getByLabel('Reason').fill('The contract has ended');
    await billing.getByRole('button', { name: 'Save' }).click();
    await expect(billing.getByText('it is not certain whether this was saved')).toBeVisible();
    await expect(billing.getByText('Stored: Unset')).toBeVisible();
    // The browser reports the answer this test has made up.
    await expect(billing.getByRole('radio', { name: 'Off' })).toBeChecked();
  });
});
