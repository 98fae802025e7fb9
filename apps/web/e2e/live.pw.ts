import type { Page } from '@playwright/test';
import { acme, enter, expect, setEntitlement, signIn, test } from './test';

const streams = (page: Page): string[] => {
  const opened: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/v1/features/stream')) opened.push(request.url());
  });
  return opened;
};

const navigation = (page: Page) => page.getByRole('navigation', { name: 'Main' });
const card = (page: Page) => page.getByRole('region', { name: 'Billing', exact: true });

test.describe('what an operator changes', () => {
  let operator: Page;

  test.beforeEach(async ({ browser }) => {
    operator = await (await browser.newContext()).newPage();
    await signIn(operator, 'operator');
  });
  test.afterEach(async () => {
    await setEntitlement(operator, 'billing', null);
    await operator.context().close();
  });

  test('shows on the tenant’s open page within 2 s, without a reload', async ({ page }) => {
    const heard = page.waitForResponse('**/api/v1/features');
    await enter(page, 'admin');
    await heard;
    await expect(card(page).getByText('On', { exact: true })).toBeVisible();
    await page.evaluate(() => Object.assign(globalThis, { notReloaded: true }));

    for (const [enabled, text] of [
      [false, 'Not included'],
      [true, 'On'],
    ] as const) {
      await setEntitlement(operator, 'billing', enabled);
      await expect(card(page).getByText(text, { exact: true })).toBeVisible({ timeout: 2_000 });
      await expect(navigation(page).getByRole('link', { name: 'Billing' })).toHaveCount(enabled ? 1 : 0);
    }
    expect(await page.evaluate(() => 'notReloaded' in globalThis)).toBe(true);
  });

  test('reaches all tabs of a browser over one stream, and still does when its tab is closed', async ({
    page,
    context,
  }) => {
    const opened = [streams(page)];
    const heard = page.waitForResponse('**/api/v1/features');
    await enter(page, 'admin');
    await heard;
    const second = await context.newPage();
    opened.push(streams(second));
    await second.goto('/features');
    await setEntitlement(operator, 'billing', false);
    for (const tab of [page, second])
      await expect(card(tab).getByText('Not included', { exact: true })).toBeVisible({ timeout: 2_000 });
    expect(opened.map(({ length }) => length)).toEqual([1, 0]);

    const heardBySecond = second.waitForResponse('**/api/v1/features');
    await page.close();
    await heardBySecond;
    await setEntitlement(operator, 'billing', true);
    await expect(card(second).getByText('On', { exact: true })).toBeVisible({ timeout: 2_000 });
    expect(opened.map(({ length }) => length)).toEqual([1, 1]);
  });

  test('is kept by a browser that has seen it, out of reach of its scripts', async ({ page, context }) => {
    const heard = page.waitForResponse('**/api/v1/features');
    await enter(page, 'admin');
    await heard;
    const kept = (await context.cookies()).find(({ name }) => name === 'gatehouse_revision');
    expect(kept).toMatchObject({ httpOnly: true, sameSite: 'Lax', expires: -1, path: '/' });
    await setEntitlement(operator, 'billing', false);
    const revision = async () =>
      Number.parseInt(
        (await context.cookies()).find(({ name }) => name === 'gatehouse_revision')?.value ?? '',
        10,
      );
    await expect.poll(revision).toBeGreaterThan(Number.parseInt(kept?.value ?? '', 10));
  });

  test('is followed to every instance, with a receipt', async () => {
    await operator.goto(`/platform/tenants/${acme}`);
    await card(operator).getByRole('radio', { name: 'Off' }).check();
    await card(operator).getByLabel('Reason').fill('The contract has ended');
    await card(operator).getByRole('button', { name: 'Save' }).click();
    await expect(card(operator).getByRole('status')).toHaveText('Saved.');
    await expect(card(operator).getByText(/^1 of 1 instances, \d/)).toBeVisible();
  });
});

test('operators see what runs, and which gates are open there', async ({ page }) => {
  await enter(page, 'operator');
  await navigation(page).getByRole('link', { name: 'Instances' }).click();
  await expect(page.getByRole('heading', { name: 'Instances', level: 1 })).toBeVisible();
  const row = page.getByRole('table', { name: 'Instances' }).getByRole('row').nth(1);
  await expect(row).toContainText(/ago/);
  await expect(row).toContainText('ENABLE_BILLING');
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect(page.getByRole('button', { name: 'Refresh' })).toBeVisible();
});
