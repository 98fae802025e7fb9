import { readFile } from 'node:fs/promises';
import { acme, enter, expect, setEntitlement, signIn, test } from './test';

test.afterEach(async ({ page }) => {
  await setEntitlement(page, 'billing', null);
});

test('an operator finds a change again: what it changed, who made it and why', async ({ page }) => {
  await enter(page, 'operator');
  await setEntitlement(page, 'billing', false);
  await page.getByRole('link', { name: 'Audit', exact: true }).click();
  await page.getByLabel('What', { exact: true }).selectOption('Entitlements changed');
  await page.getByLabel('Feature', { exact: true }).selectOption('Billing');
  await page.getByLabel('Tenant', { exact: true }).fill(acme);
  await page.getByRole('button', { name: 'Filter' }).click();
  await expect(page).toHaveURL(/kind=entitlements.changed&feature=billing/);
  const latest = page.getByRole('row').nth(1);
  await expect(latest).toContainText('billing: unset → off');
  await expect(latest).toContainText('“A browser test”');
  await latest.getByText('As it is recorded').click();
  await expect(latest.getByText('"kind": "entitlements.changed"')).toBeVisible();
  await latest.getByRole('link', { name: 'Operator' }).click();
  await expect(page).toHaveURL(/actor=user%3A/);
  await expect(page.getByLabel('Actor')).toHaveValue(/^user:/);
});

test('all that matches comes as a file, and the chains are checked', async ({ page }) => {
  await signIn(page, 'operator');
  await setEntitlement(page, 'billing', false);
  await page.goto(`/platform/audit?tenantId=${acme}&feature=billing`);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'CSV' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('gatehouse-audit.csv');
  const [head, latest] = (await readFile(await file.path(), 'utf8')).split('\r\n');
  expect(head).toMatch(/^sequence,at,tenantId,kind,/);
  expect(latest).toContain('A browser test');
  await page.getByRole('button', { name: 'Check this tenant’s chain' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Nothing was changed:' })).toBeVisible();
});

test('what cannot be asked for is said, and what cannot be read is not called empty', async ({ page }) => {
  await signIn(page, 'operator');
  await page.goto('/platform/audit?tenantId=acme');
  await expect(page.getByRole('heading', { name: 'This cannot be asked for' })).toBeVisible();
  await page.getByRole('link', { name: 'Show everything' }).click();
  await expect(page.getByRole('table', { name: 'What was done' })).toBeVisible();
});
