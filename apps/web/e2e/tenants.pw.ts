import type { Page } from '@playwright/test';
import { expect, setEntitlement, signIn, test } from './test';

const search = (page: Page) => page.getByRole('search', { name: 'Search tenants' });
const find = (page: Page) => search(page).getByRole('button', { name: 'Search' }).click();
const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });

test.beforeEach(({ page }) => signIn(page, 'operator'));
test.afterEach(({ page }) => setEntitlement(page, 'billing', null));

test('an operator finds who has a feature, who does not, and why', async ({ page }) => {
  await page.goto('/platform/features');
  await page.getByRole('link', { name: 'Who has it: Billing', exact: true }).click();
  await expect(search(page).getByLabel('Has feature')).toHaveValue('billing');
  await expect(row(page, 'Acme')).toContainText('On: inherits the gate, which is open.');
  await setEntitlement(page, 'billing', false);
  await find(page);
  await expect(row(page, 'Acme')).toHaveCount(0);
  await search(page).getByLabel('Those that do not have the feature instead').check();
  await find(page);
  await expect(row(page, 'Acme')).toContainText('Off: the tenant is not entitled.');
  await search(page).getByLabel('Name').fill('nobody is called this');
  await find(page);
  await expect(
    page.getByText('No tenant whose name contains “nobody is called this” is without Billing here.'),
  ).toBeVisible();
});

test('the catalogue says what each feature gates', async ({ page }) => {
  await page.goto('/platform/features');
  const ingestion = row(page, 'ingestion');
  await ingestion.getByText(/^\d+ routes, \d+ jobs?$/).click();
  await expect(ingestion.getByText('POST /v1/ingestion/documents')).toBeVisible();
  await expect(ingestion.getByText('ingestion.process')).toBeVisible();
});

test('a feature that there is not is said so', async ({ page }) => {
  await page.goto('/platform/tenants?feature=nothing');
  await expect(page.getByText('There is no feature called “nothing”.')).toBeVisible();
});
