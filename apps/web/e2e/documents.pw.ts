import type { Page } from '@playwright/test';
import { deleteAll, processPast, sendPast } from './documents';
import { expect, setEntitlement, signIn, test } from './test';

let admin: Page;

const form = (page: Page) => page.getByRole('form', { name: 'Add a document' });
const files = (page: Page) => page.getByRole('form', { name: 'Add text files' });
const row = (page: Page, title: string) => page.getByRole('row').filter({ hasText: title });
const text = (name: string, content: string | Buffer) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(content),
});

const open = async (page: Page, query = ''): Promise<void> => {
  await page.goto(`/documents${query}`);
  await expect(form(page)).toBeVisible();
};

/** The documents that a page sends from here on; that somebody has seen it is sent too, half a second after. */
const sentBy = (page: Page): string[] => {
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().includes('/ingestion/')) sent.push(request.url());
  });
  return sent;
};

const type = async (page: Page, title: string, content: string): Promise<void> => {
  await form(page).getByLabel('Title').fill(title);
  await form(page).getByLabel('Text').fill(content);
};

const add = (page: Page) => form(page).getByRole('button', { name: 'Add document' }).click();

test.beforeEach(async ({ browser, page }) => {
  admin = await (await browser.newContext()).newPage();
  await signIn(admin, 'admin');
  await deleteAll(admin);
  await signIn(page, 'member');
});
test.afterEach(() => admin.context().close());

test('a member adds the first document, and sees it processed without a reload', async ({ page }) => {
  await page.goto('/features');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Documents' }).click();
  await expect(page.getByText('There are no documents yet.')).toBeVisible();
  await page.evaluate(() => Object.assign(globalThis, { notReloaded: true }));
  await expect(form(page).getByLabel('External id')).toHaveValue(/^document-[0-9a-f]{8}$/);
  await type(page, 'Der Vertrag', 'Der Vertrag wird zwischen den beiden Parteien für ein Jahr geschlossen.');
  await add(page);
  await expect(form(page).getByRole('status')).toHaveText('Added: “Der Vertrag” is waiting to be processed.');
  await expect(form(page).getByLabel('Title')).toHaveValue('');
  await expect(row(page, 'Der Vertrag')).toContainText('Processed', { timeout: 15_000 });
  await expect(row(page, 'Der Vertrag')).toContainText('German');
  await expect(row(page, 'Der Vertrag')).toContainText('11');
  expect(await page.evaluate(() => 'notReloaded' in globalThis)).toBe(true);
});

test('the same content again is unchanged; another under the same id replaces it', async ({ page }) => {
  await processPast(page, [{ externalId: 'note-1', title: 'A note', text: 'Once upon a time' }]);
  await open(page);
  await type(page, 'A note', 'Once upon a time');
  await form(page).getByLabel('External id').fill('note-1');
  await add(page);
  await expect(form(page).getByRole('status')).toHaveText(
    'Unchanged: “A note” is already here with this content.',
  );
  await type(page, 'Another note', 'There was a king');
  await form(page).getByLabel('External id').fill('note-1');
  await add(page);
  await expect(row(page, 'Another note')).toBeVisible();
  await expect(page.getByRole('row')).toHaveCount(2);
});

test('what is missing is said beside its field, and nothing is sent', async ({ page }) => {
  const sent = sentBy(page);
  await open(page);
  await form(page).getByLabel('External id').fill(' ');
  await add(page);
  await expect(form(page).getByLabel('Title')).toBeFocused();
  await expect(form(page).getByLabel('Title')).toHaveAccessibleDescription('A document needs a title.');
  await expect(form(page).getByLabel('Text')).toHaveAccessibleDescription('A document needs a text.');
  await expect(form(page).getByLabel('External id')).toHaveAccessibleDescription(/needs an external id/);
  expect(sent).toEqual([]);
});

test.describe('whatever comes back instead, nothing typed is lost', () => {
  const path = '**/api/v1/ingestion/documents';
  const failure = (error: string, message = 'Made up by a test.') => ({ success: false, error, message });

  const refusals = [
    [401, failure('unauthenticated'), 'you are not signed in any more'],
    [403, failure('forbidden', 'Not yours to do.'), 'Not added: Not yours to do.'],
    [409, failure('revision_not_reached', 'Not there yet.'), 'Not added: Not there yet.'],
    [429, failure('too_many_attempts', 'Wait a minute.'), 'Not added: Wait a minute.'],
    [503, failure('feature_lookup_failed'), 'we cannot check just now'],
  ] as const;

  test('and it can be added after', async ({ page }) => {
    await open(page);
    await type(page, 'On the way', 'A text that took an hour to write');
    for (const [status, body, words] of refusals) {
      await page.route(path, (route) => route.fulfill({ status, json: body }), { times: 1 });
      await add(page);
      await expect(form(page).getByRole('status')).toContainText(words);
      await expect(form(page).getByLabel('Title')).toHaveValue('On the way');
      await expect(form(page).getByLabel('Text')).toHaveValue('A text that took an hour to write');
    }
    await page.route(path, (route) => route.abort(), { times: 1 });
    await add(page);
    await expect(form(page).getByRole('status')).toContainText('it may have been added, or not');
    await add(page);
    await expect(form(page).getByRole('status')).toContainText('Added: “On the way”');
  });

  test('what the API finds wrong is said beside its field', async ({ page }) => {
    await open(page);
    await type(page, 'A text with a hole', 'before\u0000after');
    await add(page);
    await expect(form(page).getByRole('status')).toContainText('Not added:');
    await expect(form(page).getByLabel('Text')).toHaveValue('before\u0000after');
  });
});

test('files are sent all at once, named as they are', async ({ page }) => {
  await open(page);
  const named = ['first.txt', 'second.txt', 'third.txt'];
  // more than a request may have: it takes several
  const long = 'A long text about the harbour. '.repeat(3_200);
  await files(page)
    .getByLabel('Files')
    .setInputFiles(named.map((name) => text(name, name + long)));
  await files(page).getByRole('button', { name: 'Add 3 documents' }).click();
  await expect(files(page).getByRole('status')).toHaveText('Added: 3 documents waiting to be processed.');
  for (const name of named) await expect(row(page, name)).toContainText('Processed', { timeout: 20_000 });
});

test('one file that is too long keeps all of them from being sent', async ({ page }) => {
  const sent = sentBy(page);
  await open(page);
  const chosen = [text('good.txt', 'A good text'), text('long.txt', 'x'.repeat(100_001))];
  await files(page).getByLabel('Files').setInputFiles(chosen);
  await expect(files(page).getByRole('alert')).toContainText(
    'long.txt: it has 100,001 characters, and at most 100,000 can be taken.',
  );
  await files(page).getByRole('button', { name: 'Add files' }).click();
  expect(sent).toEqual([]);
});

test('whatever is written is shown as text, and breaks nothing', async ({ page }) => {
  const hostile = [
    '<img src=x onerror="document.title=1"><script>alert(1)</script>',
    'مرحبا بالعالم ‮ egap eht ni',
    '👩‍👩‍👧‍👦🏳️‍🌈 \u{1F600}',
    'x'.repeat(300),
  ];
  await sendPast(
    page,
    hostile.map((title, place) => ({ externalId: `${place}-${'y'.repeat(190)}`, title, text: title })),
  );
  for (const width of [360, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    await open(page);
    for (const title of hostile) await expect(page.getByText(title, { exact: true })).toBeVisible();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, `the page scrolls sideways at ${width} px`).toBeLessThanOrEqual(0);
  }
});

test('an admin deletes one after being asked; a member is not offered to', async ({ page }) => {
  await processPast(page, [
    { externalId: 'keep', title: 'To be kept', text: 'This one stays.' },
    { externalId: 'drop', title: 'To be dropped', text: 'This one goes.' },
  ]);
  await open(page);
  await expect(row(page, 'To be kept')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Delete/ })).toHaveCount(0);
  await open(admin);
  const dialog = admin.getByRole('dialog', { name: 'Delete this document?' });
  await admin.getByRole('button', { name: 'Delete To be dropped' }).click();
  await dialog.getByRole('button', { name: 'Keep' }).click();
  await expect(row(admin, 'To be dropped')).toBeVisible();
  await admin.getByRole('button', { name: 'Delete To be dropped' }).click();
  await dialog.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(admin.getByText('Deleted: To be dropped')).toBeVisible();
  await expect(row(admin, 'To be dropped')).toHaveCount(0);
  await expect(row(admin, 'To be kept')).toBeVisible();
});

test('the documents come in pages, and by their status', async ({ page }) => {
  const many = Array.from({ length: 25 }, (_, place) => ({
    ...{ externalId: `many-${place}`, title: `Number ${place}`, text: 'One of many' },
  }));
  await processPast(page, many);
  await open(page);
  await expect(page.getByRole('row')).toHaveCount(21);
  await page.getByRole('link', { name: 'Next page' }).click();
  await expect(page.getByRole('row')).toHaveCount(6);
  await page.getByRole('link', { name: 'First page' }).click();
  await expect(page.getByRole('row')).toHaveCount(21);
  await page.getByRole('navigation', { name: 'Documents by status' }).getByText('Waiting').click();
  await expect(page.getByText('There are no documents here.')).toBeVisible();
});

test.describe('an operator switches ingestion off', () => {
  let operator: Page;

  test.beforeEach(async ({ browser }) => {
    operator = await (await browser.newContext()).newPage();
    await signIn(operator, 'operator');
  });
  test.afterEach(async () => {
    await setEntitlement(operator, 'ingestion', true);
    await operator.context().close();
  });

  test('adding is refused at once with the reason, nothing typed is lost, and it goes on when it is on again', async ({
    page,
  }) => {
    test.slow();
    await open(page);
    await type(page, 'The harbour', 'The harbour is where the ships are.');
    await setEntitlement(operator, 'ingestion', false);
    await add(page);
    await expect(form(page).getByRole('status')).toContainText(/^Not added: .+ is not included .+ Reference/);
    await expect(page.getByRole('heading', { name: /Ingestion is off$/i })).toBeVisible();
    await expect(page.getByText('nothing is lost')).toBeVisible();
    await expect(form(page).getByLabel('Text')).toHaveValue('The harbour is where the ships are.');
    const navigation = page.getByRole('navigation', { name: 'Main' });
    await expect(navigation.getByRole('link', { name: 'Documents' })).toHaveCount(0);
    await setEntitlement(operator, 'ingestion', true);
    await expect(page.getByRole('heading', { name: 'Your documents' })).toBeVisible();
    await add(page);
    await expect(row(page, 'The harbour')).toContainText('Processed', { timeout: 15_000 });
    await page.goto('/scoring');
    await page.getByLabel('Words to look for').fill('ships');
    await page.getByRole('button', { name: 'Search' }).click();
    const found = page.getByRole('listitem', { name: 'The harbour' });
    await expect(found.locator('mark')).toHaveText('ships');
    await found.getByText('Why this score?').click();
    await expect(found.getByRole('row', { name: /^ship/ })).toContainText('+');
  });

  test('who has typed nothing is offered nothing', async ({ page }) => {
    await open(page);
    await setEntitlement(operator, 'ingestion', false);
    await expect(page.getByRole('heading', { name: /Ingestion is off$/i })).toBeVisible();
    await expect(form(page)).toHaveCount(0);
    await expect(files(page)).toHaveCount(0);
  });
});
