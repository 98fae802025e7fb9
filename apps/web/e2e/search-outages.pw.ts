import type { Page } from '@playwright/test';
import { ended, outages } from './failing-api';
import { test } from './failing-web';
import { expect, fillSignIn, setEntitlement, signIn } from './test';

const reference = '0f8b2f6e-0000-4000-8000-000000000000';
const everything = /^/;
const cannotCheck = (page: Page) => page.getByRole('heading', { name: /^We cannot check/ });

interface Asking {
  readonly from: string;
  readonly ask: (page: Page) => Promise<void>;
  /** Where the question is kept, whatever is answered. */
  readonly address: RegExp;
  readonly answered: (page: Page) => Promise<void>;
}

const askings: Readonly<Record<string, Asking>> = {
  'the reference of a decision': {
    from: '/platform/decisions',
    ask: async (page) => {
      await page.getByLabel('Reference').fill(reference);
      await page.getByRole('button', { name: 'Look up' }).click();
    },
    address: new RegExp(reference),
    answered: (page) =>
      expect(page.getByRole('heading', { name: 'There is no such decision' })).toBeVisible(),
  },
  'the filter of the audit': {
    from: '/platform/audit',
    ask: async (page) => {
      await page.getByLabel('Actor').fill('user:nobody');
      await page.getByRole('button', { name: 'Filter' }).click();
    },
    address: /actor=user%3Anobody/,
    answered: async (page) => {
      await expect(page.getByText('Nothing matches.')).toBeVisible();
      await expect(page.getByLabel('Actor')).toHaveValue('user:nobody');
    },
  },
  'the next page of the audit': {
    from: '/platform/audit?feature=billing',
    ask: (page) => page.getByRole('link', { name: 'Next page' }).click(),
    address: /feature=billing&cursor=/,
    answered: async (page) => {
      await expect(page.getByRole('link', { name: 'First page' })).toBeVisible();
      await expect(page.getByLabel('Feature', { exact: true })).toHaveValue('billing');
    },
  },
};

/** More than a page of it. */
const fillAudit = async (page: Page): Promise<void> => {
  const asked = await page.request.get('/api/v1/platform/audit?feature=billing&limit=26');
  const { items } = (await asked.json()) as { items: readonly unknown[] };
  for (let made = items.length; made < 26; made += 1)
    await setEntitlement(page, 'billing', made % 2 === 0 ? true : null);
  await setEntitlement(page, 'billing', null);
};

test.beforeEach(async ({ page, web }) => {
  await signIn(page, 'operator', web.address);
  await fillAudit(page);
});

for (const [what, { from, ask, address, answered }] of Object.entries(askings)) {
  for (const outage of ['goes down', 'cannot reach its store'] as const)
    test(`${what} is kept while the API ${outage}, and asked in place after`, async ({ page, web }) => {
      await page.goto(`${web.address}${from}`);
      web.api.fail(outages[outage], everything);
      await ask(page);
      await expect(cannotCheck(page)).toBeVisible();
      await expect(page).toHaveURL(address);
      web.api.heal();
      await page.getByRole('button', { name: 'Try again' }).click();
      await answered(page);
    });

  test(`${what} is asked after signing in again when the session has ended`, async ({ page, web }) => {
    await page.goto(`${web.address}${from}`);
    web.api.fail(ended, everything);
    await ask(page);
    await expect(page).toHaveURL(/\/sign-in\?next=/);
    web.api.heal();
    await page.context().clearCookies();
    await fillSignIn(page, 'operator');
    await expect(page).toHaveURL(address);
    await answered(page);
  });
}

test('what is asked without a network stays on the page, to be asked when it is back', async ({
  page,
  context,
  web,
}) => {
  const { from, ask, answered } = askings['the filter of the audit'] as Asking;
  await page.goto(`${web.address}${from}`);
  await context.setOffline(true);
  await expect(page.getByText(/^You are offline\./)).toBeVisible();
  await ask(page);
  await expect(page.getByLabel('Actor')).toHaveValue('user:nobody');
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Filter' }).click();
  await answered(page);
});

test.describe('a file of the audit', () => {
  const file = (page: Page) => page.getByRole('link', { name: 'CSV' });

  for (const outage of ['goes down', 'cannot reach its store'] as const)
    test(`is not made up while the API ${outage}, and comes after`, async ({ page, web }) => {
      await page.goto(`${web.address}/platform/audit?feature=billing`);
      web.api.fail(outages[outage], everything);
      await file(page).click();
      await expect(page.getByText(/^There is no file: /)).toBeVisible();
      web.api.heal();
      const [saved] = await Promise.all([page.waitForEvent('download'), file(page).click()]);
      expect(saved.suggestedFilename()).toBe('gatehouse-audit.csv');
      await expect(page.getByText(/^There is no file: /)).toBeHidden();
    });

  test('needs a session, and what was typed and not asked yet stays without one', async ({ page, web }) => {
    const path = '/platform/audit?feature=billing';
    await page.goto(`${web.address}${path}`);
    await page.getByLabel('Actor').fill('user:nobody');
    web.api.fail(ended, everything);
    await file(page).click();
    await expect(page.getByText(/^There is no file: /)).toBeVisible();
    await page.getByRole('button', { name: 'Check every chain' }).click();
    await expect(page.getByText(/^Not checked: /)).toBeVisible();
    await expect(page.getByLabel('Actor')).toHaveValue('user:nobody');
    await page.reload();
    await expect(page).toHaveURL(`${web.address}/sign-in?next=${encodeURIComponent(path)}`);
  });
});
