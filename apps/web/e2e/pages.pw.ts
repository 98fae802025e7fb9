import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { acme, expect, type people, setEntitlement, signIn, test } from './test';

interface Look {
  readonly name: string;
  readonly path: string;
  readonly who?: keyof typeof people;
  readonly heading: string;
  readonly prepare?: (page: Page) => Promise<void>;
}

const chooseOn = async (page: Page) => {
  const beta = page.getByRole('region', { name: 'Dashboard (beta)', exact: true });
  await beta.getByRole('radio', { name: 'On' }).check({ force: true });
  await beta.getByText('More options').click();
  await expect(beta.getByText(/^Dashboard \(beta\) turns on/)).toBeVisible();
};

const askWhy = async (page: Page) => {
  const events = page.getByRole('region', { name: 'Billing events', exact: true });
  await events.getByText('Why?').click();
  await expect(events.getByText(/^It requires Billing/)).toBeVisible();
};

const looks: readonly Look[] = [
  { name: 'sign-in', path: '/sign-in', heading: 'Sign in' },
  { name: 'not-found', path: '/nowhere', heading: 'There is nothing here' },
  { name: 'features', path: '/features', who: 'admin', heading: 'My features' },
  { name: 'billing', path: '/billing', who: 'admin', heading: 'Invoices' },
  { name: 'tenants', path: '/platform/tenants', who: 'operator', heading: 'Tenants' },
  { name: 'catalogue', path: '/platform/features', who: 'operator', heading: 'Features' },
  {
    name: 'audit',
    path: '/platform/audit?kind=entitlements.changed',
    who: 'operator',
    heading: 'Audit',
  },
  { name: 'instances', path: '/platform/instances', who: 'operator', heading: 'Instances' },
  { name: 'decisions', path: '/platform/decisions', who: 'operator', heading: 'Decisions' },
  { name: 'tenant', path: `/platform/tenants/${acme}`, who: 'operator', heading: 'Acme' },
  {
    name: 'tenant-change',
    path: `/platform/tenants/${acme}`,
    who: 'operator',
    heading: 'Acme',
    prepare: chooseOn,
  },
  {
    name: 'tenant-why',
    path: `/platform/tenants/${acme}`,
    who: 'operator',
    heading: 'Acme',
    prepare: askWhy,
  },
];

const screenshots = join(import.meta.dirname, '../../../docs/screenshots');
const widths = [360, 1440] as const;
const schemes = ['light', 'dark'] as const;

const look = async (page: Page, name: string): Promise<void> => {
  for (const colorScheme of schemes)
    for (const width of widths) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 900 });
      await expect(page.locator('html')).toHaveClass(new RegExp(`\\b${colorScheme}\\b`));
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow, `the page scrolls sideways at ${width} px`).toBeLessThanOrEqual(0);
      if (process.env['UPDATE_SCREENSHOTS'] === '1')
        await page.screenshot({
          path: `${screenshots}/${name}-${colorScheme}-${width}.png`,
          fullPage: true,
        });
    }
};

for (const { name, path, who, heading, prepare } of looks)
  test(`${name} is accessible in light and dark, narrow and wide`, async ({ page }) => {
    if (who) await signIn(page, who);
    await page.goto(path);
    await expect(page.getByRole('heading', { name: heading, exact: true })).toBeVisible();
    await prepare?.(page);
    await look(page, name);
  });

test.describe('billing that is off', () => {
  let operator: Page;

  test.beforeEach(async ({ browser, page }) => {
    operator = await (await browser.newContext()).newPage();
    await signIn(operator, 'operator');
    await setEntitlement(operator, 'billing', false);
    await signIn(page, 'admin');
    await page.goto('/billing');
    await expect(page.getByRole('heading', { name: 'Billing is off' })).toBeVisible();
  });

  test.afterEach(() => setEntitlement(operator, 'billing', null));

  test('is accessible in light and dark, narrow and wide', ({ page }) => look(page, 'billing-off'));

  test('has a decision that is accessible in light and dark, narrow and wide', async ({ page }) => {
    const reference = await page
      .getByText(/^Reference/)
      .locator('code')
      .innerText();
    await operator.goto(`/platform/decisions/${reference}`);
    await expect(operator.getByRole('heading', { name: 'Why it was denied' })).toBeVisible();
    await look(operator, 'decision');
  });
});
