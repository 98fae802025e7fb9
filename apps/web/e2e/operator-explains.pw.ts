import type { Browser, Page } from '@playwright/test';
import { acme, enter, expect, setEntitlement, signIn, test } from './test';

const operatorPage = async (browser: Browser): Promise<Page> => {
  const operator = await (await browser.newContext()).newPage();
  await enter(operator, 'operator');
  return operator;
};

test.describe('an operator explains', () => {
  test.afterEach(async ({ browser }) => {
    const page = await browser.newPage();
    await signIn(page, 'operator');
    for (const feature of ['billing', 'beta-dashboard']) await setEntitlement(page, feature, null);
    await page.close();
  });

  test('a denial, from the reference that a tenant reads to the change that caused it', async ({
    browser,
    page,
  }) => {
    const operator = await operatorPage(browser);
    await setEntitlement(operator, 'billing', false);
    await signIn(page, 'admin');
    await page.goto('/billing');
    await expect(page.getByRole('heading', { name: 'Billing is off' })).toBeVisible();
    const reference = await page
      .getByText(/^Reference/)
      .locator('code')
      .innerText();

    await operator.getByRole('link', { name: 'Decisions', exact: true }).click();
    await operator.getByLabel('Reference').fill(` ${reference} `);
    await operator.keyboard.press('Enter');
    await expect(operator.getByRole('heading', { name: 'Why it was denied' })).toBeVisible();
    await expect(operator.getByText('Billing was off: the tenant was not entitled.')).toBeVisible();
    const cause = operator.getByRole('region', { name: 'What caused it' });
    await expect(cause.getByText('A browser test')).toBeVisible();
    await cause.getByRole('link', { name: 'See it in the audit' }).click();
    await expect(operator).toHaveURL(`/platform/audit?tenantId=${acme}&feature=billing`);
    const latest = operator.getByRole('row').nth(1);
    await expect(latest).toContainText('billing: unset → off');
    await expect(latest).toContainText('“A browser test”');
    await operator.goBack();
    await operator.getByRole('link', { name: acme }).click();
    await expect(operator.getByRole('heading', { name: 'Acme', exact: true })).toBeVisible();
    await operator.context().close();
  });

  test('what is no reference, and one that is not kept', async ({ page }) => {
    await signIn(page, 'operator');
    await page.goto('/platform/decisions');
    await page.getByLabel('Reference').fill('abc');
    await page.getByRole('button', { name: 'Look up' }).click();
    await expect(page.getByText('This is not a reference')).toBeVisible();
    await page.getByLabel('Reference').fill('99999999-9999-4999-8999-999999999999');
    await page.getByRole('button', { name: 'Look up' }).click();
    await expect(page.getByRole('heading', { name: 'There is no such decision any more' })).toBeVisible();
    await expect(page.getByText(/Kept for 7 days/)).toBeVisible();
  });

  test('why a feature is off, step by step, by keyboard', async ({ page }) => {
    await signIn(page, 'operator');
    await setEntitlement(page, 'billing', false);
    await page.goto(`/platform/tenants/${acme}`);
    const events = page.getByRole('region', { name: 'Billing events', exact: true });
    await events.getByText('Why?').focus();
    await page.keyboard.press('Enter');
    await expect(events.getByText('It requires Billing, which is off.')).toBeVisible();
    await expect(events.getByText('Unset the entitlement to Billing.')).toBeVisible();
    await expect(events.getByText(/^Revision \d+, .* old\.$/)).toBeVisible();
  });

  test('a change before it is made, and a window that it sets', async ({ page }) => {
    await signIn(page, 'operator');
    await page.goto(`/platform/tenants/${acme}`);
    const billing = page.getByRole('region', { name: 'Billing', exact: true });
    await billing.getByRole('radio', { name: 'Off' }).check();
    const preview = billing.getByRole('region', { name: 'What saving will do' });
    await expect(preview.getByText('Billing turns off: the tenant is not entitled.')).toBeVisible();
    await expect(preview.getByText('Billing events turns off: Billing is off.')).toBeVisible();
    await expect(preview.getByText('GET /v1/billing/invoices')).toBeVisible();
    await expect(billing.getByText(/^Stored: Unset/)).toBeVisible();

    await billing.getByRole('radio', { name: 'On' }).check();
    await expect(preview.getByText('Nothing turns on or off at once.')).toBeVisible();
    await billing.getByText('More options').click();
    await billing.getByLabel('Starts (UTC)').fill('2026-01-02T03:04');
    await billing.getByLabel('Ends (UTC)').fill('2190-01-02T03:04');
    await billing.getByLabel('Reason').fill('A trial');
    await billing.getByRole('button', { name: 'Save' }).click();
    await expect(billing.getByRole('status')).toHaveText('Saved.');
    const stored = 'Stored: On, from 2 Jan 2026, 03:04 UTC until 2 Jan 2190, 03:04 UTC';
    await expect(billing.getByText(stored)).toBeVisible();
    await expect(billing.getByText('On: the tenant is entitled.')).toBeVisible();
  });
});
