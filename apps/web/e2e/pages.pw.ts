import type { Page } from '@playwright/test';
import { look } from './look';
import { addSamples, askToDelete, beginBatch, scoreNothing, scoreSamples } from './samples';
import { actOn, clearPending, openPast } from './reviews';
import { clearSources, Feeds, readPast } from './sources';
import { acme, expect, globex, type people, setEntitlement, setSettings, signIn, test } from './test';

interface Look {
  readonly name: string;
  readonly path: string;
  readonly who?: keyof typeof people;
  readonly heading: string;
  readonly prepare?: (page: Page) => Promise<void>;
  /** What is over the page, and in sight: the rest of the page is not for the picture. */
  readonly isDialog?: boolean;
}

const chooseOn = async (page: Page) => {
  const beta = page.getByRole('region', { name: 'Dashboard (beta)', exact: true });
  await beta.getByRole('radio', { name: 'On' }).check();
  await beta.getByText('More options').click();
  await expect(beta.getByText(/^Dashboard \(beta\) turns on/)).toBeVisible();
};

const askWhy = async (page: Page) => {
  const events = page.getByRole('region', { name: 'Billing events', exact: true });
  await events.getByText('Why?').click();
  await expect(events.getByText(/^It requires Billing/)).toBeVisible();
};

const settings = {
  displayName: 'Acme',
  timezone: 'Europe/Berlin',
  billingContacts: ['billing@acme.test', 'finance@acme.test'],
  webhookUrl: 'https://hooks.acme.test/gatehouse',
  planMetadata: { 'cost centre': 'EU-4711', seats: 25 },
  flags: { 'checkout.v2': true, 'dark-mode': false },
};

const setThem = async (page: Page) => {
  await setSettings(page, settings);
  await page.reload();
  await expect(page.locator('datalist option').first()).toBeAttached();
};

const editAtOnce = async (page: Page) => {
  await setThem(page);
  await page.getByLabel('Time zone').fill('Asia/Tokyo');
  await page.getByLabel('Email address of contact 2').fill('accounts@acme.test');
  await page.getByLabel('flag 2 is on').check();
  await setSettings(page, { ...settings, timezone: 'Europe/Paris', displayName: 'Acme Group' });
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'Two changes at once' })).toBeVisible();
};

const askForReviews = async (page: Page) => {
  await clearPending(page);
  const details = 'The amount is ten times the usual.\nThe supplier is the same as ever.';
  await openPast(page, 'Does document 1207 belong to the merger?');
  await actOn(page, await openPast(page, 'Invoice 4711 looks odd', details), 'claim');
  await page.reload();
  const item = page.getByRole('article', { name: 'Invoice 4711 looks odd' });
  await item.first().getByRole('button', { name: 'Reject' }).click();
  await expect(item.first().getByLabel('Reason')).toHaveAccessibleDescription(/Say why/);
};

const addSources = async (page: Page) => {
  const feeds = await Feeds.open();
  try {
    await clearSources(page);
    const press = feeds.serve('/press', [...Array<string>(12).fill('A text'), '']);
    await readPast(page, 'Press releases of the suppliers', press);
    await readPast(page, 'Board minutes', feeds.url('/minutes'));
  } finally {
    feeds.close();
  }
  await page.reload();
  await page.getByLabel('Name').fill('Newsroom');
  await page.getByLabel('Address').fill('https://news.example.test/feed.json');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByLabel('Address')).toHaveAccessibleDescription(/not allowed/);
};

const seeCharts = async (page: Page) => {
  await expect(page.getByRole('application')).toHaveCount(4);
};

const looks: readonly Look[] = [
  { name: 'sign-in', path: '/sign-in', heading: 'Sign in' },
  { name: 'not-found', path: '/nowhere', heading: 'There is nothing here' },
  { name: 'features', path: '/features', who: 'admin', heading: 'My features' },
  {
    name: 'dashboard',
    path: '/dashboard',
    who: 'northwind',
    heading: 'Dashboard',
    prepare: seeCharts,
  },
  { name: 'billing', path: '/billing', who: 'admin', heading: 'Invoices' },
  { name: 'documents', path: '/documents', who: 'admin', heading: 'Documents', prepare: addSamples },
  { name: 'documents-batch', path: '/documents', who: 'member', heading: 'Documents', prepare: beginBatch },
  {
    name: 'documents-delete',
    path: '/documents',
    who: 'admin',
    heading: 'Documents',
    prepare: askToDelete,
    isDialog: true,
  },
  { name: 'scoring', path: '/scoring', who: 'admin', heading: 'Scoring', prepare: scoreSamples },
  {
    name: 'scoring-empty',
    path: '/scoring?query=zebra',
    who: 'member',
    heading: 'Scoring',
    prepare: scoreNothing,
  },
  {
    name: 'reviews',
    path: '/reviews?status=claimed',
    who: 'admin',
    heading: 'Reviews',
    prepare: askForReviews,
  },
  { name: 'sources', path: '/sources', who: 'admin', heading: 'Sources', prepare: addSources },
  { name: 'settings', path: '/settings', who: 'admin', heading: 'Settings', prepare: setThem },
  {
    name: 'settings-conflict',
    path: '/settings',
    who: 'admin',
    heading: 'Settings',
    prepare: editAtOnce,
    isDialog: true,
  },
  { name: 'settings-read-only', path: '/settings', who: 'member', heading: 'Settings' },
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

for (const { name, path, who, heading, prepare, isDialog = false } of looks)
  test(`${name} is accessible in light and dark, narrow and wide`, async ({ page }) => {
    // four pictures, each looked at by axe
    test.slow();
    if (who) await signIn(page, who);
    await page.goto(path);
    await expect(page.getByRole('heading', { name: heading, exact: true })).toBeVisible();
    await prepare?.(page);
    await look(page, name, !isDialog);
  });

const offPages = [
  { name: 'documents-off', feature: 'ingestion', path: '/documents', heading: 'Ingestion is off' },
  { name: 'scoring-off', feature: 'scoring-pro', path: '/scoring', heading: 'Scoring Pro is off' },
] as const;

for (const { name, feature, path, heading } of offPages)
  test(`${name} is accessible in light and dark, narrow and wide`, async ({ browser, page }) => {
    test.slow();
    const operator = await (await browser.newContext()).newPage();
    await signIn(operator, 'operator');
    await setEntitlement(operator, feature, false);
    try {
      await signIn(page, 'admin');
      await page.goto(path);
      await expect(page.getByRole('heading', { name: heading })).toBeVisible();
      await look(page, name);
    } finally {
      await setEntitlement(operator, feature, true);
      await operator.context().close();
    }
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

test.describe('a dashboard of a tenant that has just begun', () => {
  let operator: Page;
  const entitle = async (enabled: boolean | null) => {
    for (const feature of ['beta-dashboard', 'ingestion', 'hitl'])
      await setEntitlement(operator, feature, enabled, globex);
  };

  test.beforeEach(async ({ browser, page }) => {
    operator = await (await browser.newContext()).newPage();
    await signIn(operator, 'operator');
    await entitle(true);
    await signIn(page, 'globex');
  });
  test.afterEach(() => entitle(null));

  test('is accessible in light and dark, narrow and wide', async ({ page }) => {
    test.slow();
    await page.goto('/dashboard');
    await expect(page.getByRole('region', { name: 'Nothing has happened yet' })).toBeVisible();
    await expect(page.getByRole('listitem').filter({ hasText: 'Ask for a review' })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Scoring', exact: true })).toContainText('is off');
    await look(page, 'dashboard-start');
  });
});
