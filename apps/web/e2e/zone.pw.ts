import { clearPending, openPast } from './reviews';
import { expect, setSettings, signIn, test } from './test';

// no summer time, and half an hour beside every zone that is taken by mistake: the server's and the browser's
const zone = 'Asia/Kolkata';
const aheadMs = 5.5 * 3_600_000;

const inZone = (iso: string): string => {
  const there = new Date(Date.parse(iso) + aheadMs);
  const day = there.toLocaleDateString('en-GB', { timeZone: 'UTC', dateStyle: 'medium' });
  return `${day}, ${there.toISOString().slice(11, 16)} UTC+5:30`;
};

test.beforeEach(async ({ page }) => {
  await signIn(page, 'admin');
  await clearPending(page);
});
test.afterEach(async ({ page }) => {
  await setSettings(page, { timezone: 'UTC' });
  await clearPending(page);
});

test('a tenant’s pages say their times in its zone, which is neither the browser’s nor the server’s', async ({
  page,
}) => {
  await setSettings(page, { timezone: zone });
  const id = await openPast(page, 'When was this?');
  const read = await page.request.get(`/api/v1/hitl/requests/${id}`);
  const { createdAt } = (await read.json()) as { createdAt: string };
  await page.goto('/reviews');
  expect(await page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone)).toBe(
    'Pacific/Auckland',
  );
  await expect(page.getByRole('article', { name: 'When was this?' })).toContainText(inZone(createdAt));
  await expect(page.getByText(`Times are in ${zone}.`)).toBeVisible();
  // as the browser draws it, from an address that it goes to itself
  await page.getByRole('link', { name: 'My features' }).click();
  await expect(page.getByRole('heading', { name: 'My features' })).toBeVisible();
  await page.getByRole('link', { name: 'Reviews', exact: true }).click();
  await expect(page.getByRole('article', { name: 'When was this?' })).toContainText(inZone(createdAt));
});
