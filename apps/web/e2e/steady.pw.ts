import type { Locator, Page } from '@playwright/test';
import { shiftsOf, watchShifts } from './shifts';
import { acme, expect, type people, setEntitlement, signIn, test } from './test';

const pages: Readonly<Record<'nobody' | 'admin' | 'operator', readonly string[]>> = {
  nobody: ['/sign-in', '/nowhere'],
  admin: [
    '/dashboard',
    '/features',
    '/billing',
    '/documents',
    '/sources',
    '/scoring',
    '/reviews',
    '/settings',
  ],
  operator: [
    '/platform/tenants',
    '/platform/features',
    '/platform/audit',
    '/platform/decisions',
    '/platform/instances',
    `/platform/tenants/${acme}`,
  ],
};
const heights = { 360: 740, 1440: 900 } as const;

const showIn = async (page: Page, path: string, width: keyof typeof heights) => {
  await page.setViewportSize({ width, height: heights[width] });
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  return shiftsOf(page);
};

/** Requests that get no answer before they are released. */
const holding = async (page: Page, url: string) => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(url, async (route) => {
    await held;
    await route.continue();
  });
  return { release };
};

for (const [who, paths] of Object.entries(pages))
  test(`no control moves by itself while a page loads for ${who}`, async ({ page }) => {
    test.slow();
    if (who !== 'nobody') await signIn(page, who as keyof typeof people);
    await watchShifts(page);
    for (const path of paths)
      for (const width of [360, 1440] as const)
        expect.soft(await showIn(page, path, width), `${path} at ${width} px`).toEqual([]);
  });

test('a control that does move is seen', async ({ page }) => {
  await watchShifts(page);
  await page.goto('/sign-in');
  await shiftsOf(page);
  await page.evaluate(() => {
    document.querySelector('form')?.before('Late. '.repeat(50));
  });
  await expect.poll(() => shiftsOf(page)).not.toEqual([]);
});

for (const width of [360, 768, 1440] as const)
  test(`no switch moves while a change is saved and while it arrives, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await signIn(page, 'operator');
    await page.goto(`/platform/tenants/${acme}`);
    const region = page.getByRole('region', { name: 'Billing', exact: true });
    const control = region.getByRole('radiogroup');
    const save = region.getByRole('button', { name: /^Sav/ });
    const next = page.locator('[data-feature=billing] ~ [data-feature]').getByRole('radiogroup').first();
    // on the page, not in the window: whoever clicks may have to scroll
    const topOf = (element: Locator) =>
      element.evaluate((found) => Math.round(found.getBoundingClientRect().top + window.scrollY));
    const where = async () => ({ control: await topOf(control), save: await topOf(save) });
    const changing = await holding(page, '**/api/v1/platform/tenants/*/features');
    const arriving = await holding(page, '**/api/v1/platform/changes/*');
    try {
      await region.getByRole('radio', { name: 'Off' }).check();
      await expect(region.getByRole('region', { name: 'What saving will do' })).not.toContainText('Looking');
      await region.getByLabel('Reason').fill('To see whether it moves');
      const before = await where();
      await save.click();
      await expect(region.getByText(/ Saving “Off”…$/)).toBeVisible();
      expect(await where()).toEqual(before);
      changing.release();
      await expect(region.getByText('Stored: Off', { exact: true })).toBeVisible();
      // to the pixel: half of one is the line beside it
      expect(Math.abs((await topOf(control)) - before.control)).toBeLessThanOrEqual(1);
      const nextBefore = await topOf(next);
      arriving.release();
      await expect(region.getByText(/^\d+ of \d+ instances, /)).toBeVisible();
      expect(await topOf(next)).toBe(nextBefore);
    } finally {
      changing.release();
      arriving.release();
      await setEntitlement(page, 'billing', null);
    }
  });
