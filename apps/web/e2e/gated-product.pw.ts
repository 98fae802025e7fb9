import type { Browser, Page } from '@playwright/test';
import { deleteAll } from './documents';
import { acme, expect, setEntitlement, signIn, test } from './test';

/** What the operator of this story turns on and off, with what it is called in the console. */
const areas = { 'beta-dashboard': 'Dashboard (beta)', ingestion: 'Ingestion', 'scoring-pro': 'Scoring Pro' };
const documentsPath = '/api/v1/ingestion/documents';
const headers = { 'sec-fetch-site': 'same-origin' };
const batches = 6;
const inABatch = 100;

let operator: Page;

const opened = async (browser: Browser, who: 'operator' | 'admin'): Promise<Page> => {
  const page = await (await browser.newContext()).newPage();
  await signIn(page, who);
  return page;
};

test.beforeEach(async ({ browser, page }) => {
  operator = await opened(browser, 'operator');
  await setEntitlement(operator, 'ingestion', true);
  await signIn(page, 'admin');
  await deleteAll(page);
  for (const feature of Object.keys(areas)) await setEntitlement(operator, feature, false);
  await operator.goto(`/platform/tenants/${acme}`);
});

test.afterEach(async ({ page }) => {
  for (const feature of ['ingestion', 'scoring-pro']) await setEntitlement(operator, feature, true);
  await deleteAll(page);
  for (const feature of ['beta-dashboard', 'billing']) await setEntitlement(operator, feature, null);
  await operator.context().close();
});

/** Chooses and says why, but does not save yet. */
const choose = async (title: string, wanted: 'On' | 'Off'): Promise<void> => {
  const region = operator.getByRole('region', { name: title, exact: true });
  await region.getByRole('radio', { name: wanted, exact: true }).check();
  await region.getByLabel('Reason').fill(`The story of a feature: ${wanted}`);
};
const save = async (title: string, wanted: 'On' | 'Off'): Promise<void> => {
  const region = operator.getByRole('region', { name: title, exact: true });
  await region.getByRole('button', { name: 'Save' }).click();
  await expect(region.getByText(`Stored: ${wanted}`, { exact: true })).toBeVisible();
};
const turn = async (title: string, wanted: 'On' | 'Off'): Promise<void> => {
  await choose(title, wanted);
  await save(title, wanted);
};

const navigation = (page: Page) => page.getByRole('navigation', { name: 'Main' });
const go = (page: Page, name: string) => navigation(page).getByRole('link', { name, exact: true }).click();

/** So many documents, in batches, as the signed-in admin. @returns the answers' statuses */
const send = (page: Page, prefix: string): Promise<number[]> =>
  Promise.all(
    Array.from({ length: batches }, async (_, batch) => {
      const documents = Array.from({ length: inABatch }, (__, place) => ({
        externalId: `${prefix}-${batch}-${place}`,
        title: `Harbour report ${batch}-${place}`,
        text: `The ships of the harbour came in late. ${'They carried timber and coal. '.repeat(40)}`,
      }));
      return (await page.request.post(documentsPath, { headers, data: { documents } })).status();
    }),
  );

/** How many documents of a status there are, page by page. */
const count = async (page: Page, status: 'queued' | 'processed' | 'failed'): Promise<number> => {
  let [found, cursor] = [0, ''];
  do {
    const more = cursor === '' ? '' : `&cursor=${cursor}`;
    const answer = await page.request.get(`${documentsPath}?limit=200&status=${status}${more}`);
    expect(answer.status()).toBe(200);
    const body = (await answer.json()) as { documents: unknown[]; nextCursor: string | null };
    found += body.documents.length;
    cursor = body.nextCursor ?? '';
  } while (cursor !== '');
  return found;
};

/** A stream as the browser gets it, read to its end. @returns its last event */
const followToTheEnd = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const answer = await fetch('/api/v1/billing/stream');
    const events = (await answer.text()).split('\n\n').filter((block) => /^data:/m.test(block));
    return events.at(-1) ?? '';
  });

test('the story of features: on, at work, off at once for all that runs, on again with nothing lost', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.goto('/features');
  for (const name of ['Dashboard', 'Documents', 'Scoring'])
    await expect(navigation(page).getByRole('link', { name, exact: true })).toHaveCount(0);

  for (const title of Object.values(areas)) await turn(title, 'On');
  // heard without a reload
  await go(page, 'Documents');
  await page.getByLabel('Title', { exact: true }).fill('The harbour');
  await page.getByLabel('Text', { exact: true }).fill('The harbour is where the ships are.');
  await page.getByRole('button', { name: 'Add document' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'The harbour' })).toContainText('Processed', {
    timeout: 15_000,
  });
  await go(page, 'Scoring');
  await page.getByLabel('Words to look for').fill('ships');
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page.getByRole('listitem', { name: 'The harbour' })).toBeVisible();
  await go(page, 'Dashboard');
  await expect(page.getByRole('region', { name: 'Documents' })).toContainText('Processed in all');

  // all of it is under way when the operator turns it off
  const stream = followToTheEnd(page);
  await choose('Ingestion', 'Off');
  expect(new Set(await send(page, 'ship'))).toEqual(new Set([202]));
  await save('Ingestion', 'Off');
  const refused = await page.request.post(documentsPath, { headers, data: { documents: [] } });
  expect([refused.status(), ((await refused.json()) as { error: string }).error]).toEqual([
    ...[403, 'feature_disabled'],
  ]);
  for (const title of ['Scoring Pro', 'Dashboard (beta)', 'Billing']) await turn(title, 'Off');
  const score = await page.request.post('/api/v1/scoring/relevance', { headers, data: { query: 'ships' } });
  expect(score.status()).toBe(403);
  await expect(page.getByRole('heading', { name: 'Dashboard (beta) is off' })).toBeVisible();
  expect(await stream).toMatch(/^event: revoked$[^]*"error":"feature_disabled"/m);

  // what had begun ends with the document that it was at: the others wait for as long as it is off
  await turn('Ingestion', 'On');
  expect(await count(page, 'queued')).toBeGreaterThan(0);
  await expect.poll(() => count(page, 'queued'), { timeout: 60_000 }).toBe(0);
  expect([await count(page, 'processed'), await count(page, 'failed')]).toEqual([batches * inABatch + 1, 0]);
});
