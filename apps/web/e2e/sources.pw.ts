import type { Page } from '@playwright/test';
import { addPast, clearSources, Feeds, readPast } from './sources';
import { expect, setEntitlement, signIn, test } from './test';

let feeds: Feeds;

const item = (page: Page, name: string) => page.getByRole('article', { name, exact: true });
const form = (page: Page) => page.getByRole('form', { name: 'Add a source' });
const open = async (page: Page): Promise<void> => {
  await page.goto('/sources');
  await expect(page.getByRole('heading', { name: 'Your sources' })).toBeVisible();
};
const add = async (page: Page, name: string, url: string): Promise<void> => {
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('Address').fill(url);
  await form(page).getByRole('button', { name: 'Add' }).click();
};

test.beforeAll(async () => {
  feeds = await Feeds.open();
});
test.afterAll(() => feeds.close());
test.beforeEach(async ({ page }) => {
  await signIn(page, 'admin');
  await clearSources(page);
});
test.afterEach(({ page }) => clearSources(page));

test('an admin adds a source by keyboard, sees that it was read, and deletes it', async ({ page }) => {
  const url = feeds.serve('/press', ['One text', 'Another text', '']);
  await page.goto('/features');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Sources' }).click();
  await expect(page.getByText('There are no sources yet.')).toBeVisible();
  await page.getByLabel('Name').focus();
  await page.keyboard.type('Press');
  await page.keyboard.press('Tab');
  await page.keyboard.type(url);
  await page.keyboard.press('Enter');
  await expect(form(page).getByRole('status')).toHaveText('Added: Press');
  await expect(page.getByLabel('Address')).toHaveValue('');
  await expect(item(page, 'Press').getByText(/^2 documents; 1 item could not be taken\. Read /)).toBeVisible({
    timeout: 15_000,
  });
  await expect(item(page, 'Press').getByText(/^Next: .+ UTC$/)).toBeVisible();
  const ask = item(page, 'Press').getByRole('button', { name: 'Delete Press' });
  await ask.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Delete this source?' });
  await dialog.getByRole('button', { name: 'Keep' }).click();
  await expect(ask).toBeFocused();
  await ask.click();
  await dialog.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(page.getByText('Deleted: Press')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Your sources' })).toBeFocused();
  await expect(item(page, 'Press')).toHaveCount(0);
});

test('what is wrong is said beside its field, and what was typed stays', async ({ page }) => {
  const url = feeds.serve('/once', []);
  await readPast(page, 'Once', url);
  await open(page);
  const [name, address] = [page.getByLabel('Name'), page.getByLabel('Address')];
  await form(page).getByRole('button', { name: 'Add' }).click();
  await expect(name).toBeFocused();
  await expect(name).toHaveAccessibleDescription('Give it a name.');
  await expect(address).toHaveAccessibleDescription(/Enter the address/);
  const refusals = [
    ['feeds.acme.test/feed.json', /Expected an https:\/\/ URL/],
    ['https://me@feeds.acme.test/', /Expected an https:\/\/ URL/],
    ['https://elsewhere.test/feed.json', /This host is not allowed for sources\./],
    [url, /There is a source with this address already\./],
  ] as const;
  for (const [typed, said] of refusals) {
    await add(page, 'Mine', typed);
    await expect(address).toHaveAccessibleDescription(said);
    await expect(address).toBeFocused();
    await expect(address).toHaveValue(typed);
    await expect(name).toHaveAccessibleDescription('');
  }
  await expect(page.getByRole('article')).toHaveCount(1);
});

test('a source that cannot be read says why, and when it is tried again', async ({ page }) => {
  await readPast(page, 'Gone', feeds.url('/nowhere'));
  await open(page);
  await expect(item(page, 'Gone').getByText('Cannot be read')).toBeVisible();
  await expect(item(page, 'Gone').getByText(/^It answers with status 404\. Tried /)).toBeVisible();
  await expect(item(page, 'Gone').getByText(/^Next: /)).toBeVisible();
});

test('one too many is refused in words', async ({ page }) => {
  for (let place = 0; place < 20; place += 1) await addPast(page, `${place}`, feeds.serve(`/${place}`, []));
  await open(page);
  await add(page, 'One more', feeds.serve('/more', []));
  await expect(form(page).getByRole('status')).toHaveText(
    'Not done: A tenant may have 20 sources: delete one first.',
  );
  await expect(page.getByLabel('Name')).toHaveValue('One more');
});

test('members read, and are offered nothing else', async ({ page, browser }) => {
  await readPast(page, 'Press', feeds.serve('/press', ['One text']));
  const member = await (await browser.newContext()).newPage();
  await signIn(member, 'member');
  await open(member);
  await expect(item(member, 'Press').getByText(/^1 document\. Read /)).toBeVisible();
  await expect(form(member)).toHaveCount(0);
  await expect(item(member, 'Press').getByRole('button')).toHaveCount(0);
  await member.context().close();
});

test('while nobody answers nothing typed is lost', async ({ page }) => {
  await open(page);
  await page.route('**/api/v1/ingestion/sources', (route) => route.abort());
  await add(page, 'On the way', 'https://feeds.acme.test/');
  await expect(form(page).getByRole('status')).toContainText('it may have been done, or not');
  await expect(page.getByLabel('Name')).toHaveValue('On the way');
});

test.describe('with ingestion off', () => {
  let operator: Page;

  test.beforeEach(async ({ browser }) => {
    operator = await (await browser.newContext()).newPage();
    await signIn(operator, 'operator');
  });
  test.afterEach(async () => {
    await setEntitlement(operator, 'ingestion', true);
    await operator.context().close();
  });

  test('the page says so, and is offered nowhere; what was open is refused and becomes that page', async ({
    page,
  }) => {
    await readPast(page, 'Too late', feeds.serve('/late', []));
    // the page does not follow: it is as it was
    await page.route('**/api/v1/features/stream', (route) => route.abort());
    await open(page);
    await item(page, 'Too late').getByRole('button', { name: 'Delete Too late' }).click();
    await setEntitlement(operator, 'ingestion', false);
    await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Ingestion is off' })).toBeVisible();
    await expect(page.getByText('Reference')).toBeVisible();
    await expect(
      page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Sources' }),
    ).toHaveCount(0);
    await setEntitlement(operator, 'ingestion', true);
  });
});
