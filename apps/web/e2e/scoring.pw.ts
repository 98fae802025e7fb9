import type { Page } from '@playwright/test';
import { deleteAll, processPast } from './documents';
import { clearPending } from './reviews';
import { expect, setEntitlement, signIn, test } from './test';

const path = '**/api/v1/scoring/relevance';

const field = (page: Page) => page.getByLabel('Words to look for');
const item = (page: Page, title: string) => page.getByRole('listitem', { name: title });
const search = async (page: Page, words: string): Promise<void> => {
  await field(page).fill(words);
  await page.getByRole('button', { name: 'Search' }).click();
};

/** How many scorings the page has asked for since. */
const count = (page: Page): { readonly asked: number } => {
  const counted = { asked: 0 };
  page.on('request', (request) => (counted.asked += request.url().includes('/v1/scoring/') ? 1 : 0));
  return counted;
};

const harbour = {
  externalId: 'harbour',
  title: 'The harbour',
  text: 'Ships come and go. A ship is loaded & a <b>ship</b> is painted.',
};
const library = { externalId: 'library', title: 'The library', text: 'People come and go, and read books.' };

test.beforeEach(async ({ page }) => {
  await signIn(page, 'admin');
  await deleteAll(page);
  await processPast(page, [harbour, library]);
});

test('a search ranks the documents, and says of each why', async ({ page }) => {
  await page.goto('/features');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Scoring' }).click();
  await expect(field(page)).toHaveAccessibleDescription(/Each search is billed as one scoring/);
  await search(page, 'harbour ships');
  await expect(page.getByRole('heading', { name: 'Best answers to “harbour ships”' })).toBeVisible();
  const found = item(page, 'The harbour');
  await expect(found.getByRole('meter', { name: 'Score' })).toHaveAttribute(
    'aria-valuetext',
    /^0\.\d\d of 1$/,
  );
  await expect(found.locator('mark').first()).toHaveText('Ships');
  await expect(found).toContainText('loaded & a ship');
  await found.getByText('Why this score?').click();
  await expect(found.getByRole('row', { name: /^harbour 1 0 \+0\.\d\d$/ })).toBeVisible();
  await expect(found.getByRole('row', { name: /^ship 0 3 \+0\.\d\d$/ })).toBeVisible();
  await expect(item(page, 'The library')).toHaveCount(0);
});

test('only a person’s search is billed: neither a link, nor going back, nor a reload asks again', async ({
  page,
}) => {
  const counted = count(page);
  await page.goto('/scoring?query=ship');
  await expect(field(page)).toHaveValue('ship');
  await expect(page.getByText(/^Press Search/)).toBeVisible();
  expect(counted.asked).toBe(0);
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(item(page, 'The harbour')).toBeVisible();
  await search(page, 'books');
  await expect(item(page, 'The library')).toBeVisible();
  await expect(page).toHaveURL(/\/scoring\?query=books$/);
  await page.goBack();
  await expect(field(page)).toHaveValue('ship');
  await expect(item(page, 'The harbour')).toBeVisible();
  expect(counted.asked).toBe(2);
  await page.reload();
  await expect(page.getByText(/^Press Search/)).toBeVisible();
  expect(counted.asked).toBe(2);
});

test('what cannot be asked is said beside its field, and what is not found is said in words', async ({
  page,
}) => {
  const counted = count(page);
  await page.goto('/scoring');
  await search(page, ' ');
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveAccessibleDescription(/Say which words to look for/);
  await page.getByText('Options').click();
  await page.getByLabel('Threshold').fill('much');
  await search(page, 'ship');
  await expect(page.getByLabel('Threshold')).toHaveAccessibleDescription(/from 0 to 1/);
  expect(counted.asked).toBe(0);
  await page.getByLabel('Threshold').fill('0.5');
  await search(page, 'zebra');
  await expect(page.getByText('No document has any of these words.')).toBeVisible();
});

test('more is added page by page, each of which is billed and says so', async ({ page }) => {
  const many = Array.from({ length: 25 }, (_, place) => ({
    ...{ externalId: `many-${place}`, title: `Number ${place}`, text: 'A lighthouse among many.' },
  }));
  await processPast(page, many);
  const counted = count(page);
  await page.goto('/scoring');
  await search(page, 'lighthouse');
  await expect(page.getByRole('meter')).toHaveCount(20);
  await expect(page.getByText('Billed as one more scoring.')).toBeVisible();
  await page.getByRole('button', { name: 'Show more' }).click();
  await expect(page.getByRole('meter')).toHaveCount(25);
  await expect(page.getByRole('button', { name: 'Show more' })).toHaveCount(0);
  expect(counted.asked).toBe(2);
});

test('borderline results get a review request when that is asked for', async ({ page }) => {
  await clearPending(page);
  await page.goto('/scoring?threshold=0.3&margin=0.2&reviews=yes');
  await expect(page.getByLabel('Open review requests for borderline results')).toBeChecked();
  await search(page, 'books');
  await expect(page.getByText('1 borderline result has a review request.')).toBeVisible();
  await item(page, 'The library').getByRole('link', { name: 'A review request is open' }).click();
  await expect(page.getByRole('article', { name: 'The library' })).toBeVisible();
  await clearPending(page);
});

test('while nobody can check, nothing is lost or billed, and it can be asked again', async ({ page }) => {
  await page.goto('/scoring');
  const refusal = { success: false, error: 'feature_lookup_failed', message: 'Made up by a test.' };
  await page.route(path, (route) => route.fulfill({ status: 503, json: refusal }), { times: 1 });
  await search(page, 'ship');
  await expect(page.getByText(/^We cannot check just now .+ Nothing was scored or billed/)).toBeVisible();
  await expect(field(page)).toHaveValue('ship');
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(item(page, 'The harbour')).toBeVisible();
});

test.describe('an operator switches scoring off', () => {
  let operator: Page;

  test.beforeEach(async ({ browser }) => {
    operator = await (await browser.newContext()).newPage();
    await signIn(operator, 'operator');
  });
  test.afterEach(async () => {
    await setEntitlement(operator, 'scoring-pro', true);
    await setEntitlement(operator, 'hitl', true);
    await operator.context().close();
  });

  test('the next search is refused with its reference, and it goes on when it is on again', async ({
    page,
  }) => {
    test.slow();
    // this page hears of nothing: the click has to ask the API
    await page.route('**/api/v1/features/stream', (route) => route.abort());
    await page.goto('/scoring');
    await search(page, 'ship');
    await expect(item(page, 'The harbour')).toBeVisible();
    await setEntitlement(operator, 'scoring-pro', false);
    await search(page, 'books');
    await expect(page.getByRole('heading', { name: 'Scoring Pro is off' })).toBeVisible();
    await expect(page.getByText('Reference')).toBeVisible();
    await expect(field(page)).toHaveCount(0);
    await expect(page.getByText('Reference')).toBeVisible();
    await expect(item(page, 'The harbour')).toHaveCount(0);
    await setEntitlement(operator, 'scoring-pro', true);
    // somebody comes back to it
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await expect(field(page)).toHaveValue('books');
    await page.getByRole('button', { name: 'Search' }).click();
    await expect(item(page, 'The library')).toBeVisible();
  });

  test('and review off: results say why they have no review request', async ({ page }) => {
    await setEntitlement(operator, 'hitl', false);
    await page.goto('/scoring?threshold=0.3&margin=0.2&reviews=yes');
    await search(page, 'books');
    await expect(
      page.getByText('No review request was opened: human review is off for your organisation.'),
    ).toBeVisible();
  });
});
