import type { Page } from '@playwright/test';
import { deleteAll, processPast } from './documents';
import { clearPending } from './reviews';
import { expect } from './test';

const texts = [
  [
    'Supply contract with Northwind Shipping',
    'The supplier delivers to the harbour of Hamburg within ten days of an order. A delivery that is late by more than five days may be refused, and the price of a late delivery is lowered by two per cent a day.',
  ],
  [
    'Protokoll der Sitzung vom 3. März',
    'Die Lieferung an den Hafen hat sich um drei Tage verspätet. Der Lieferant hat zugesagt, die Kosten zu tragen, und wird bis Ende des Monats einen neuen Plan vorlegen.',
  ],
  [
    'Notes on late deliveries',
    'Three deliveries were late this quarter: two for storms, one for customs. Ask whether the contract with Northwind still suits us.',
  ],
  [
    'Conditions générales de vente',
    'Les présentes conditions s’appliquent à toutes les commandes passées auprès de notre société, sauf accord contraire écrit entre les parties.',
  ],
  ['shopping-list.txt', 'Apples, bread, and a book about the sea'],
] as const;

const documents = texts.map(([title, text], place) => ({
  ...{ title, text, externalId: title.endsWith('.txt') ? title : `contract-${4711 + place}` },
}));

/** Documents that somebody may really have; one field is wrong. */
export const addSamples = async (page: Page): Promise<void> => {
  await deleteAll(page);
  for (const document of documents) await processPast(page, [document]);
  await page.reload();
  await expect(page.getByRole('row', { name: /Northwind/ })).toBeVisible();
  await page.getByLabel('Title').fill('Notes on late deliveries');
  await page.getByLabel('External id').fill('notes-2');
  await page.getByRole('button', { name: 'Add document' }).click();
  await expect(page.getByLabel('Text', { exact: true })).toHaveAccessibleDescription(/needs a text/);
};

/** Files that cannot be sent as they are. */
export const beginBatch = async (page: Page): Promise<void> => {
  const text = (name: string, content: string) => ({
    ...{ name, mimeType: 'text/plain', buffer: Buffer.from(content) },
  });
  const chosen = [text('minutes.txt', 'All went well.'), text('the-whole-archive.txt', 'x'.repeat(100_001))];
  await page.getByLabel('Files', { exact: true }).setInputFiles(chosen);
  await expect(page.getByText(/^the-whole-archive/)).toBeVisible();
};

export const askToDelete = async (page: Page): Promise<void> => {
  await addSamples(page);
  await page.getByRole('button', { name: 'Delete shopping-list.txt' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
};

/** A search with results of each kind, one explained. */
export const scoreSamples = async (page: Page): Promise<void> => {
  await clearPending(page);
  await deleteAll(page);
  for (const document of documents) await processPast(page, [document]);
  await page.goto('/scoring?threshold=0.45&margin=0.1&reviews=yes');
  await page.getByLabel('Words to look for').fill('late delivery contract');
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page.getByRole('heading', { name: /^Best answers/ })).toBeVisible();
  await page.getByText('Why this score?').first().click();
};

export const scoreNothing = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page.getByText('No document has any of these words.')).toBeVisible();
};
