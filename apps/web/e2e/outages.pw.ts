import type { Page, Route } from '@playwright/test';
import { acme, expect, fillSignIn, setEntitlement, signIn, test } from './test';

const failure = (status: number, error: string) => (route: Route) =>
  route.fulfill({ status, json: { success: false, error, message: 'Made up by a test.', status } });

/** What can happen between two clicks, and what is said of a change that met it. */
const outages = [
  ['the network is gone', (route: Route) => route.abort(), 'it is not certain whether this was saved'],
  ['the API is down', failure(502, 'upstream_unreachable'), 'it is not certain whether this was saved'],
  ['the API is late', failure(504, 'upstream_timeout'), 'it is not certain whether this was saved'],
  ['the store cannot be read', failure(503, 'store_unavailable'), 'Not saved: Made up by a test.'],
  ['the session has ended', failure(401, 'unauthenticated'), 'you are not signed in any more'],
] as const;

const everything = '**/api/v1/platform/**';
const billing = (page: Page) => page.getByRole('region', { name: 'Billing', exact: true });

test.beforeEach(({ page }) => signIn(page, 'operator'));
test.afterEach(async ({ page }) => {
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await setEntitlement(page, 'billing', null);
  await setEntitlement(page, 'hitl', true);
});

for (const [what, happens, words] of outages)
  test.describe(`while ${what}`, () => {
    test('a change is not called saved, what was typed is kept, and can be saved after', async ({ page }) => {
      await page.goto(`/platform/tenants/${acme}`);
      const region = billing(page);
      await region.getByRole('radio', { name: 'Off' }).check();
      await region.getByLabel('Reason').fill('The contract has ended');
      await page.route(everything, happens);
      await region.getByRole('button', { name: 'Save' }).click();
      await expect(region.getByRole('status')).toContainText(words);
      await expect(region.getByText(/^Stored: Unset .*\. Chosen: Off, not saved$/)).toBeVisible();
      await expect(region.getByLabel('Reason')).toHaveValue('The contract has ended');
      await expect(page.getByText('What you see below may be out of date.', { exact: false })).toBeVisible();
      await page.unroute(everything);
      await region.getByRole('button', { name: 'Save' }).click();
      await expect(region.getByText('Stored: Off', { exact: true })).toBeVisible();
    });

    test('a window and a limit that were typed are kept, and saved after', async ({ page }) => {
      await page.goto(`/platform/tenants/${acme}`);
      const region = page.getByRole('region', { name: 'Human review', exact: true });
      await region.getByRole('button', { name: 'Change window or limit' }).click();
      await region.getByLabel('Ends (UTC)').fill('2190-01-02T03:04');
      await region.getByLabel('Limit').fill('3');
      await region.getByLabel('Reason').fill('A trial');
      await page.route(everything, happens);
      await region.getByRole('button', { name: 'Save' }).click();
      await expect(region.getByRole('status')).toContainText(words);
      await expect(region.getByText('Stored: On', { exact: true })).toBeVisible();
      await expect(region.getByLabel('Ends (UTC)')).toHaveValue('2190-01-02T03:04');
      await expect(region.getByLabel('Limit')).toHaveValue('3');
      await expect(region.getByLabel('Reason')).toHaveValue('A trial');
      await page.unroute(everything);
      await region.getByRole('button', { name: 'Save' }).click();
      await expect(region.getByText(/^Stored: On, until 2 Jan 2190, 03:04 UTC, at most 3$/)).toBeVisible();
    });

    test('neither a preview nor a reason is made up', async ({ page }) => {
      await page.goto(`/platform/tenants/${acme}`);
      await page.route(everything, happens);
      const region = billing(page);
      await region.getByRole('radio', { name: 'Off' }).check();
      await expect(region.getByRole('region', { name: 'What saving will do' })).toContainText(
        'This cannot be said just now.',
        { timeout: 15_000 },
      );
      await region.getByText('Why?', { exact: true }).click();
      await expect(region.getByText('We cannot say just now.', { exact: false })).toBeVisible({
        timeout: 15_000,
      });
    });
  });

const ofTheApi = outages.filter(([what]) => what !== 'the session has ended');

for (const [what, happens] of ofTheApi)
  test(`a change that was saved stays so while ${what}, and where it has arrived is not made up`, async ({
    page,
  }) => {
    await page.goto(`/platform/tenants/${acme}`);
    const region = billing(page);
    await region.getByRole('radio', { name: 'Off' }).check();
    await region.getByLabel('Reason').fill('The contract has ended');
    const receipts = '**/api/v1/platform/changes/**';
    await page.route(receipts, happens);
    await region.getByRole('button', { name: 'Save' }).click();
    await expect(region.getByText('Stored: Off', { exact: true })).toBeVisible();
    await expect(region.getByText(/^Where this change has arrived cannot be read just now/)).toBeVisible();
    await page.unroute(receipts);
    await expect(region.getByText(/^\d+ of \d+ instances/)).toBeVisible({ timeout: 15_000 });
  });

for (const [what, happens] of ofTheApi)
  test(`an audit that cannot be checked while ${what} is not called right`, async ({ page }) => {
    await page.goto('/platform/audit');
    await page.route(everything, happens);
    await page.getByRole('button', { name: 'Check every chain' }).click();
    await expect(page.getByText(/^Not checked: .* This says nothing about the audit\.$/)).toBeVisible();
  });

test('who has nothing to lose is led to the sign-in when the session has ended, and back', async ({
  page,
}) => {
  await page.goto('/platform/audit');
  await page.route(everything, failure(401, 'unauthenticated'));
  await page.context().clearCookies();
  await page.getByRole('button', { name: 'Check every chain' }).click();
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fplatform%2Faudit$/);
  await page.unroute(everything);
  await fillSignIn(page, 'operator');
  await expect(page.getByRole('heading', { name: 'Audit' })).toBeVisible();
});

test('a browser without a network says so on the page, and no more once it is back', async ({
  page,
  context,
}) => {
  await page.goto('/platform/audit');
  const notice = page.getByText(/^You are offline\./);
  await expect(notice).toBeHidden();
  await context.setOffline(true);
  await expect(notice).toBeVisible();
  await context.setOffline(false);
  await expect(notice).toBeHidden();
});
