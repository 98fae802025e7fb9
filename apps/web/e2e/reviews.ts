import type { Page } from '@playwright/test';
import { expect } from './test';

const path = '/api/v1/hitl/requests';
const headers = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' };

/** Does something to a request as whoever is signed in, past the page. */
export const actOn = async (page: Page, id: string, action: 'claim' | 'release'): Promise<void> => {
  const answer = await page.request.post(`${path}/${id}/${action}`, { headers });
  expect(answer.status(), await answer.text()).toBe(200);
};

/** Opens one past the page. @returns its id */
export const openPast = async (page: Page, title: string, details = ''): Promise<string> => {
  const answer = await page.request.post(path, { headers, data: { title, details } });
  expect(answer.status(), await answer.text()).toBe(201);
  return ((await answer.json()) as { id: string }).id;
};

/** Rejects all that is pending, as an admin, past the page. */
export const clearPending = async (page: Page): Promise<void> => {
  for (const status of ['waiting', 'claimed']) {
    const answer = await page.request.get(`${path}?limit=200&status=${status}`);
    const { requests } = (await answer.json()) as { requests: readonly { id: string }[] };
    for (const { id } of requests) {
      await actOn(page, id, 'release');
      await actOn(page, id, 'claim');
      const data = { outcome: 'rejected', reason: 'Cleared by a browser test' };
      const decided = await page.request.post(`${path}/${id}/decide`, { headers, data });
      expect(decided.status(), await decided.text()).toBe(200);
    }
  }
};
