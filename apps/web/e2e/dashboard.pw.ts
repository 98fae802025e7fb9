import type { Page } from '@playwright/test';
import { expect, setEntitlement, signIn, test } from './test';

const navigation = (page: Page) => page.getByRole('navigation', { name: 'Main' });
const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const chart = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const days = (page: Page) => page.getByRole('navigation', { name: 'Days to show' });

interface Told {
  readonly body: unknown;
  readonly status: number;
}

/** What the page tells, as soon as it is answered. */
const told = (page: Page): Told[] => {
  const all: Told[] = [];
  page.on('response', (response) => {
    const request = response.request();
    if (request.url().endsWith('/api/v1/telemetry/events'))
      all.push({ body: request.postDataJSON(), status: response.status() });
  });
  return all;
};

const apiUrl = process.env['GATEHOUSE_API_URL'] ?? 'http://127.0.0.1:4000';

/** How many events the API has recorded. */
const recorded = async (page: Page): Promise<number> => {
  const metrics = await (await page.request.get(`${apiUrl}/metrics`)).text();
  return Number(/^gatehouse_telemetry_events_total\{outcome="emitted"\} (\d+)$/m.exec(metrics)?.[1]);
};

const viewed = {
  feature: 'beta-dashboard',
  events: [{ name: 'page.viewed', properties: { page: '/dashboard' } }],
};

test.describe('a tenant with a past', () => {
  test.beforeEach(({ page }) => signIn(page, 'northwind'));

  test('sees figures, and each chart as a picture, a sentence and a table', async ({ page }) => {
    await page.goto('/features');
    await navigation(page).getByRole('link', { name: 'Dashboard' }).click();
    await expect(part(page, 'Documents').getByText('Failed in all')).toBeVisible();
    await expect(part(page, 'Reviews').getByText('Pending now')).toBeVisible();
    await expect(page.getByRole('region', { name: /^Usage in/ })).toBeVisible();
    const processed = chart(page, 'Processed per day');
    await expect(processed.getByText(/^\d+ documents were processed in 30 days, /)).toBeVisible();
    await expect(processed.getByRole('application')).toBeVisible();
    await processed.getByText('As a table').click();
    // the heading of the table, and a row a day
    await expect(processed.getByRole('row')).toHaveCount(31);
    const rows = await processed.getByRole('row').locator('td:nth-child(2)').allInnerTexts();
    const sum = rows.reduce((total, text) => total + Number(text), 0);
    await expect(processed.getByText(`${sum} documents were processed in 30 days`)).toBeVisible();
  });

  test('chooses how many days by a link that can be kept, without anything moving', async ({ page }) => {
    await page.goto('/dashboard');
    await expect(page.getByRole('application')).toHaveCount(4);
    const before = await chart(page, 'Best score per day').boundingBox();
    await days(page).getByRole('link', { name: '90 days' }).click();
    await expect(page).toHaveURL(/\/dashboard\?days=90$/);
    await expect(page.getByText(/documents were processed in 90 days/)).toBeVisible();
    expect((await chart(page, 'Best score per day').boundingBox())?.y).toBe(before?.y);
    await page.reload();
    await expect(days(page).getByRole('link', { name: '90 days' })).toHaveAttribute('aria-current', 'page');
    await page.goto('/dashboard?days=91');
    await expect(days(page).getByRole('link', { name: '30 days' })).toHaveAttribute('aria-current', 'page');
  });

  test('goes from day to day by keyboard', async ({ page }) => {
    await page.goto('/dashboard?days=7');
    const plot = chart(page, 'Processed per day').getByRole('application');
    await plot.focus();
    await page.keyboard.press('ArrowRight');
    await expect(plot.locator('..').getByText(/^Processed: \d+$/)).toBeVisible();
  });

  test('loads the code of charts on this page alone', async ({ page }) => {
    const scripts: string[] = [];
    page.on('response', (response) => {
      if (response.url().endsWith('.js')) scripts.push(response.url());
    });
    const hasCharts = async () => {
      const texts = await Promise.all(scripts.map(async (url) => (await page.request.get(url)).text()));
      return texts.some((text) => text.includes('recharts'));
    };
    await page.goto('/features');
    await expect(page.getByRole('heading', { name: 'My features' })).toBeVisible();
    expect(await hasCharts()).toBe(false);
    await page.goto('/dashboard');
    await expect(page.getByRole('application')).toHaveCount(4);
    expect(await hasCharts()).toBe(true);
  });

  test('tells once that it looks, and what it chooses, and both are recorded', async ({ page }) => {
    const all = told(page);
    const before = await recorded(page);
    await page.goto('/dashboard');
    await expect.poll(() => all.length).toBe(1);
    await days(page).getByRole('link', { name: '7 days' }).click();
    await expect.poll(() => all.length).toBe(2);
    const chosen = {
      feature: 'beta-dashboard',
      events: [{ name: 'range.chosen', properties: { days: 7 } }],
    };
    expect(all).toEqual([
      { body: viewed, status: 204 },
      { body: chosen, status: 204 },
    ]);
    // another page may have told of itself on leaving, too
    expect(await recorded(page)).toBeGreaterThanOrEqual(before + 2);
  });

  test('is not disturbed when it cannot be told', async ({ page }) => {
    await page.route('**/api/v1/telemetry/events', (route) =>
      route.fulfill({ status: 401, json: { success: false, error: 'unauthenticated', message: 'Sign in' } }),
    );
    const refused = page.waitForResponse('**/api/v1/telemetry/events');
    await page.goto('/dashboard');
    await refused;
    await expect(page.getByRole('application')).toHaveCount(4);
    await expect(page).toHaveURL(/\/dashboard$/);
  });
});

test.describe('what is switched', () => {
  let operator: Page;

  test.beforeEach(async ({ browser, page }) => {
    operator = await (await browser.newContext()).newPage();
    await signIn(operator, 'operator');
    await setEntitlement(operator, 'beta-dashboard', true);
    await signIn(page, 'member');
  });
  test.afterEach(async () => {
    await setEntitlement(operator, 'beta-dashboard', null);
    await setEntitlement(operator, 'hitl', true);
    await operator.context().close();
  });

  test('a part that is off says so, and never that it is none', async ({ page }) => {
    await setEntitlement(operator, 'hitl', false);
    await page.goto('/dashboard');
    await expect(part(page, 'Reviews')).toContainText('Human review is off for your organisation');
    await expect(part(page, 'Reviews')).not.toContainText('0');
    await part(page, 'Reviews').getByRole('link', { name: 'My features' }).click();
    await expect(page).toHaveURL(/\/features$/);
  });

  test('a dashboard that is off is said to be, offered nowhere, and tells nothing', async ({ page }) => {
    const all = told(page);
    await page.goto('/dashboard');
    await expect.poll(() => all.length).toBe(1);
    await setEntitlement(operator, 'beta-dashboard', false);
    await expect(page.getByRole('heading', { name: 'Dashboard (beta) is off' })).toBeVisible();
    await expect(page.getByText('Reference')).toBeVisible();
    await expect(navigation(page).getByRole('link', { name: 'Dashboard' })).toHaveCount(0);
    all.length = 0;
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Dashboard (beta) is off' })).toBeVisible();
    // whatever waits to be told is told on leaving
    await page.goto('/features');
    await expect(page.getByRole('heading', { name: 'My features' })).toBeVisible();
    expect(all).toEqual([]);
  });
});
