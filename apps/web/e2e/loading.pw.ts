import { drawn } from './drawn';
import { test } from './failing-web';
import { shiftsOf, watchShifts } from './shifts';
import { expect, signIn } from './test';

// these wait for what their frame is drawn from, and come whole
const whole = new Set(['/features', '/scoring', '/settings']);
const pathname = (path: string) => path.replace(/\?.*/s, '');
const unknown = '/platform/tenants/99999999-9999-4999-8999-999999999999';

for (const who of ['northwind', 'operator'] as const)
  test(`a page of ${who} that waits shows its shape, tells it to nobody, and moves no control when it is there`, async ({
    page,
    web: { address, api },
  }) => {
    test.slow();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await signIn(page, who, address);
    await watchShifts(page);
    for (const { path, from } of drawn.filter(
      (each) => each.who === who && !whole.has(pathname(each.path)),
    )) {
      const release = api.hold(from);
      await page.goto(`${address}${path}`, { waitUntil: 'commit' });
      const loading = page.getByText('Loading…');
      await expect(loading, path).toHaveCount(1);
      await expect(page.getByRole('navigation', { name: 'Main' }), path).toBeVisible();
      await expect(page.getByRole('heading', { level: 1 }), path).toBeVisible();
      await expect(
        page.locator('[role=status], [role=alert], [aria-live]').filter({ has: loading }),
      ).toHaveCount(0);
      expect(await page.evaluate(() => document.getAnimations().length), path).toBe(0);
      release();
      await expect(loading, path).toHaveCount(0);
      expect.soft(await shiftsOf(page), path).toEqual([]);
    }
  });

test('a tenant that there is not is a 404, however long its features take', async ({ page, web }) => {
  await signIn(page, 'operator', web.address);
  web.api.hold(/^\/v1\/platform\/tenants\/[^/]+\/features/);
  expect((await page.goto(`${web.address}${unknown}`))?.status()).toBe(404);
});
