import type { Page } from '@playwright/test';
import { actOn, clearPending, openPast } from './reviews';
import { expect, setEntitlement, signIn, test } from './test';

let admin: Page;

const open = async (page: Page, query = ''): Promise<void> => {
  await page.goto(`/reviews${query}`);
  await expect(page.getByRole('heading', { name: 'Ask for a review' })).toBeVisible();
};
const item = (page: Page, title: string) => page.getByRole('article', { name: title, exact: true });
const form = (page: Page) => page.getByRole('form', { name: 'Ask for a review' });
const button = (page: Page, title: string, name: string) =>
  item(page, title).getByRole('button', { name, exact: true });
/** Titles of a test, so that what others have left behind is not taken for its own. */
const named = (title: string) => `${title} ${Date.now().toString(36)}`;

test.beforeEach(async ({ browser, page }) => {
  admin = await (await browser.newContext()).newPage();
  await signIn(admin, 'admin');
  await clearPending(admin);
  await signIn(page, 'member');
});
test.afterEach(() => admin.context().close());

test('a member asks for a review, claims it and approves it, all by keyboard', async ({ page }) => {
  const title = named('Invoice 4711 looks odd');
  await page.goto('/features');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Reviews' }).click();
  await expect(form(page).getByText('0 of 10 pending')).toBeVisible();
  await page.getByLabel('What is to be decided?').focus();
  await page.keyboard.type(title);
  await page.keyboard.press('Tab');
  await page.keyboard.type('The amount is ten times the usual.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(form(page).getByRole('status')).toHaveText(`Opened: ${title}`);
  await expect(form(page).getByText('1 of 10 pending')).toBeVisible();
  await expect(page.getByLabel('What is to be decided?')).toHaveValue('');
  await button(page, title, 'Claim').focus();
  await page.keyboard.press('Enter');
  await expect(item(page, title).getByRole('status')).toHaveText('Claimed: it is yours to decide.');
  await expect(item(page, title).getByRole('heading')).toBeFocused();
  await item(page, title).getByLabel('Reason').focus();
  await page.keyboard.type('It is the yearly fee.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText(`Approved: ${title}`)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Requests' })).toBeFocused();
  await expect(form(page).getByText('0 of 10 pending')).toBeVisible();
  await open(page, '?status=approved');
  await expect(item(page, title).getByText(/^Approved by you,/)).toBeVisible();
  await expect(item(page, title).getByText('It is the yearly fee.')).toBeVisible();
});

test('what is missing is said beside its field, and nothing is sent', async ({ page }) => {
  const title = named('To be decided');
  await actOn(page, await openPast(page, title), 'claim');
  await open(page);
  let sent = 0;
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().includes('/hitl/')) sent += 1;
  });
  await form(page).getByRole('button', { name: 'Open' }).click();
  await expect(page.getByLabel('What is to be decided?')).toBeFocused();
  await expect(page.getByLabel('What is to be decided?')).toHaveAccessibleDescription(/Say in a few words/);
  await button(page, title, 'Reject').click();
  await expect(item(page, title).getByLabel('Reason')).toHaveAccessibleDescription(/Say why/);
  expect(sent).toBe(0);
});

test('one too many is refused in words, and what was typed stays until there is room', async ({ page }) => {
  const ids: string[] = [];
  for (let place = 0; place < 9; place += 1) ids.push(await openPast(admin, named(`Number ${place}`)));
  await open(page);
  await expect(form(page).getByText('9 of 10 pending')).toBeVisible();
  // somebody else is faster
  await openPast(admin, named('The tenth'));
  await page.getByLabel('What is to be decided?').fill('The eleventh');
  await form(page).getByLabel('Details').fill('Some thoughts');
  await form(page).getByRole('button', { name: 'Open' }).click();
  await expect(form(page).getByRole('status')).toHaveText(
    'Not opened: 10 review requests are pending, and 10 may be: decide one first. What you typed is still here.',
  );
  await expect(form(page).getByText('10 of 10 pending')).toBeVisible();
  await expect(page.getByLabel('What is to be decided?')).toHaveValue('The eleventh');
  await expect(form(page).getByLabel('Details')).toHaveValue('Some thoughts');
  await clearPending(admin);
  await form(page).getByRole('button', { name: 'Open' }).click();
  await expect(form(page).getByRole('status')).toHaveText('Opened: The eleventh');
  await expect(form(page).getByText('1 of 10 pending')).toBeVisible();
});

test('somebody who was faster is named, and the request shown as it is since', async ({ page }) => {
  const title = named('Wanted by two');
  const id = await openPast(page, title);
  await open(page, '?status=waiting');
  await actOn(admin, id, 'claim');
  await button(page, title, 'Claim').click();
  await expect(item(page, title).getByRole('status')).toHaveText(
    'Not done: admin@acme.test has claimed this request.',
  );
  await expect(item(page, title).getByText(/^Claimed by admin@acme\.test,/)).toBeVisible();
  await expect(item(page, title).getByRole('button')).toHaveCount(0);
});

test('an admin gives back what a member holds; a member gives back their own', async ({ page }) => {
  const title = named('Held');
  const id = await openPast(page, title);
  await actOn(page, id, 'claim');
  await open(admin, '?status=claimed');
  await button(admin, title, 'Give back for them').click();
  await expect(item(admin, title).getByRole('status')).toHaveText('Given back: somebody else can claim it.');
  await expect(button(admin, title, 'Claim')).toBeVisible();
  await open(page);
  await button(page, title, 'Claim').click();
  await button(page, title, 'Give back').click();
  await expect(button(page, title, 'Claim')).toBeVisible();
});

test('the requests come in pages', async ({ page }) => {
  // more than a page of one status, whatever was there before
  for (let round = 0; round < 3; round += 1) {
    for (let place = 0; place < 7; place += 1) await openPast(admin, named(`Page ${round} ${place}`));
    await clearPending(admin);
  }
  await open(page, '?status=rejected');
  await expect(page.getByRole('article')).toHaveCount(20);
  const first = await page.getByRole('article').first().getByRole('heading').innerText();
  await page.getByRole('link', { name: 'Next page' }).click();
  await expect(item(page, first)).toHaveCount(0);
  await expect(page.getByRole('article').first()).toBeVisible();
  await page.getByRole('link', { name: 'First page' }).click();
  await expect(item(page, first)).toBeVisible();
});

test('while reviews cannot be reached nothing typed is lost, and an answer that is missing is not called done', async ({
  page,
}) => {
  await open(page);
  await page.route('**/api/v1/hitl/requests', (route) => route.abort());
  await page.getByLabel('What is to be decided?').fill('On the way');
  await form(page).getByRole('button', { name: 'Open' }).click();
  await expect(form(page).getByRole('status')).toContainText('it may have been opened, or not');
  await expect(page.getByLabel('What is to be decided?')).toHaveValue('On the way');
});

test.describe('with reviews off', () => {
  let operator: Page;

  test.beforeEach(async ({ browser }) => {
    operator = await (await browser.newContext()).newPage();
    await signIn(operator, 'operator');
  });
  test.afterEach(async () => {
    await setEntitlement(operator, 'hitl', true);
    await operator.context().close();
  });

  test('the page says so, and is offered nowhere; what was open is refused and becomes that page', async ({
    page,
  }) => {
    const title = named('Too late');
    await openPast(page, title);
    await open(page);
    // the page does not follow: it is as it was
    await page.route('**/api/v1/features/stream', (route) => route.abort());
    await page.reload();
    await expect(button(page, title, 'Claim')).toBeVisible();
    await setEntitlement(operator, 'hitl', false);
    await button(page, title, 'Claim').click();
    await expect(page.getByRole('heading', { name: 'Human review is off' })).toBeVisible();
    await expect(page.getByText('Reference')).toBeVisible();
    await expect(
      page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Reviews' }),
    ).toHaveCount(0);
  });
});
