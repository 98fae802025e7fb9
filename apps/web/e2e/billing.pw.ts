import type { Page } from '@playwright/test';
import { expect, setEntitlement, signIn, test } from './test';

const path = '/api/v1/billing/subscription';

/** Changes the subscription as the signed-in admin, past the page. */
const setSubscription = async (page: Page, change: Readonly<Record<string, unknown>>): Promise<void> => {
  const read = await page.request.get(path);
  const headers = { 'sec-fetch-site': 'same-origin', 'if-match': read.headers()['etag'] ?? '' };
  const answer = await page.request.patch(path, { headers, data: change });
  expect(answer.status(), await answer.text()).toBe(200);
};

/** The page, following what happens. */
const open = async (page: Page): Promise<void> => {
  const following = page.waitForResponse('**/api/v1/billing/stream');
  await page.goto('/billing');
  await following;
};
const form = (page: Page) => page.getByRole('form', { name: 'Subscription' });
const seats = (page: Page) => form(page).getByLabel('Seats');
const status = (page: Page) => form(page).getByRole('status');
const save = (page: Page) => form(page).getByRole('button', { name: 'Save', exact: true }).click();
const card = (page: Page) => page.getByRole('region', { name: 'Subscription', exact: true });
const events = (page: Page) => page.getByRole('region', { name: 'As it happens' });
const conflict = (page: Page) => page.getByRole('alert', { name: 'Two changes at once' });

test.beforeEach(async ({ page }) => {
  await signIn(page, 'admin');
  await setSubscription(page, { planId: 'team', seats: 12, cancelAtPeriodEnd: false });
});

test('an admin changes plan and seats, is billed for the rest, and cancels and withdraws', async ({
  page,
}) => {
  await open(page);
  await form(page).getByLabel('Plan').selectOption('enterprise');
  await seats(page).fill('20');
  await save(page);
  await expect(status(page)).toHaveText('Saved.');
  await expect(card(page)).toContainText('Enterprise');
  await expect(events(page).getByText(/^Invoice .+ over €.+ was issued$/)).toBeVisible();
  await expect(page.getByRole('table', { name: 'Invoices' }).getByRole('row').nth(1)).toContainText('open');
  await form(page)
    .getByLabel(/^Cancel when the period ends/)
    .check();
  await save(page);
  await expect(card(page).getByText(/^Ends on /)).toBeVisible();
  await form(page)
    .getByLabel(/^Cancel when the period ends/)
    .uncheck();
  await save(page);
  await expect(card(page).getByText(/^Ends on /)).toHaveCount(0);
  await expect(events(page).getByText('The cancellation was withdrawn')).toBeVisible();
});

test('seats that cannot be are said beside the field, and nothing is sent', async ({ page }) => {
  let sent = 0;
  page.on('request', (request) => (sent += request.method() === 'PATCH' ? 1 : 0));
  await open(page);
  await seats(page).fill('many');
  await save(page);
  await expect(seats(page)).toHaveAccessibleDescription(/whole number/);
  expect(sent).toBe(0);
});

test('a member sees the subscription, usage and invoices, and cannot change them', async ({ browser }) => {
  const member = await (await browser.newContext()).newPage();
  await signIn(member, 'member');
  await open(member);
  await expect(card(member)).toContainText('Team');
  await expect(member.getByRole('region', { name: /^Usage in / })).toContainText('Documents');
  await expect(form(member)).toHaveCount(0);
  await member.context().close();
});

test.describe('when somebody else was faster', () => {
  test.beforeEach(async ({ page }) => {
    await open(page);
    await seats(page).fill('40');
    await setSubscription(page, { planId: 'starter' });
    await save(page);
    await expect(conflict(page)).toContainText('The plan is Starter.');
    await expect(seats(page)).toHaveValue('40');
  });

  test('what was typed is saved over it, and theirs is kept beside it', async ({ page }) => {
    await conflict(page).getByRole('button', { name: 'Save mine over it' }).click();
    await expect(status(page)).toHaveText('Saved.');
    await expect(card(page)).toContainText('Starter');
    await expect(card(page)).toContainText('40');
  });

  test('what is there is kept', async ({ page }) => {
    await conflict(page).getByRole('button', { name: 'Keep what is there' }).click();
    await expect(seats(page)).toHaveValue('12');
    await expect(form(page).getByLabel('Plan')).toHaveValue('starter');
  });
});

test('what was typed stays when it cannot be saved, and can be saved after', async ({ page }) => {
  await open(page);
  await seats(page).fill('30');
  await page.route(`**${path}`, (route) => route.abort(), { times: 1 });
  await save(page);
  await expect(status(page)).toContainText('it may have been saved, or not');
  await expect(seats(page)).toHaveValue('30');
  await save(page);
  await expect(status(page)).toHaveText('Saved.');
});

test.describe('what happens', () => {
  test('elsewhere is shown without a reload', async ({ page }) => {
    await open(page);
    await setSubscription(page, { seats: 77 });
    await expect(events(page).getByText('The subscription was changed')).toBeVisible();
    await expect(card(page)).toContainText('77');
    await expect(seats(page)).toHaveValue('77');
  });

  test('while the browser is cut off comes when it is back, after the last that it has', async ({ page }) => {
    const asked: (string | undefined)[] = [];
    await page.route('**/api/v1/billing/stream', async (route) => {
      asked.push(route.request().headers()['last-event-id']);
      if (asked.length > 1) return route.continue();
      const body = 'retry: 100\nevent: following\nid: 0\ndata: {"after":0}\n\n';
      return route.fulfill({ contentType: 'text/event-stream', body });
    });
    await page.goto('/billing');
    await expect(events(page).getByText('The subscription was changed').first()).toBeVisible();
    expect(asked).toEqual([undefined, '0']);
  });

  test('ends with billing: the page says so without a reload', async ({ page, browser }) => {
    const operator = await (await browser.newContext()).newPage();
    await signIn(operator, 'operator');
    try {
      await open(page);
      await page.evaluate(() => Object.assign(globalThis, { notReloaded: true }));
      await setEntitlement(operator, 'billing', false);
      await expect(page.getByRole('heading', { name: 'Billing is off' })).toBeVisible();
      await setEntitlement(operator, 'billing', null);
      await expect(events(page)).toBeVisible();
      expect(await page.evaluate(() => 'notReloaded' in globalThis)).toBe(true);
    } finally {
      await setEntitlement(operator, 'billing', null);
      await operator.context().close();
    }
  });
});
