import type { Page } from '@playwright/test';
import { expect } from './test';

const path = '/api/v1/ingestion/documents';
const headers = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' };

interface Sent {
  readonly externalId: string;
  readonly title: string;
  readonly text: string;
}

interface Listed {
  readonly id: string;
  readonly externalId: string;
  readonly status: string;
}

const listPast = async (page: Page, limit = 200): Promise<readonly Listed[]> => {
  const answer = await page.request.get(`${path}?limit=${limit}`);
  expect(answer.status(), await answer.text()).toBe(200);
  return ((await answer.json()) as { documents: readonly Listed[] }).documents;
};

/** Sends documents as whoever is signed in, past the page. */
export const sendPast = async (page: Page, documents: readonly Sent[]): Promise<void> => {
  const answer = await page.request.post(path, { headers, data: { documents } });
  expect(answer.status(), await answer.text()).toBe(202);
};

/** Sends documents, and waits until all of the tenant's are processed. */
export const processPast = async (page: Page, documents: readonly Sent[]): Promise<void> => {
  await sendPast(page, documents);
  const waiting = async () => (await listPast(page)).filter(({ status }) => status === 'queued').length;
  await expect.poll(waiting, { timeout: 15_000 }).toBe(0);
};

/** So many at once: one after the other, what another test has left takes longer than a test may. */
const together = 10;

/** Deletes all of them, as an admin, past the page. */
export const deleteAll = async (page: Page): Promise<void> => {
  const first = () => listPast(page, together);
  for (let left = await first(); left.length > 0; left = await first())
    await Promise.all(
      left.map(async ({ id }) => {
        const answer = await page.request.delete(`${path}/${id}`, { headers });
        expect(answer.status()).toBe(204);
      }),
    );
};
