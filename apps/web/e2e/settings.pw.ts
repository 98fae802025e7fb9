import type { Page } from '@playwright/test';
import { enter, expect, setSettings, signIn, test } from './test';

const begin = {
  displayName: 'Acme',
  timezone: 'UTC',
  billingContacts: ['billing@acme.test'],
  webhookUrl: undefined,
  planMetadata: { seats: 5 },
  flags: { beta: false },
};

const open = async (page: Page): Promise<void> => {
  await page.goto('/settings');
  // hydrated: the list of zones comes with the scripts
  await expect(page.locator('datalist option').first()).toBeAttached();
};
const name = (page: Page) => page.getByLabel('Display name');
const zone = (page: Page) => page.getByLabel('Time zone');
const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).click();
const status = (page: Page) => page.getByRole('form', { name: 'Settings' }).getByRole('status');

test.beforeEach(async ({ page }) => {
  await signIn(page, 'admin');
  await setSettings(page, begin);
});

test('an admin changes every setting, and finds it again', async ({ page }) => {
  await open(page);
  await name(page).fill('Acme Holding');
  await zone(page).fill('Europe/Berlin');
  await page.getByLabel('Webhook address').fill('https://hooks.acme.test/gatehouse');
  await page.getByRole('button', { name: 'Add a contact' }).click();
  await page.getByLabel('Email address of contact 2').fill('cfo@acme.test');
  await page.getByRole('button', { name: 'Add a note' }).click();
  await page.getByLabel('Name of note 2').fill('renews');
  await page.getByLabel('Kind of note 2').selectOption('Yes');
  await page.getByLabel('flag 1 is on').check();
  await save(page);
  await expect(status(page)).toHaveText('Saved.');
  await open(page);
  await expect(name(page)).toHaveValue('Acme Holding');
  await expect(zone(page)).toHaveValue('Europe/Berlin');
  await expect(page.getByLabel('Webhook address')).toHaveValue('https://hooks.acme.test/gatehouse');
  await expect(page.getByLabel('Email address of contact 2')).toHaveValue('cfo@acme.test');
  await expect(page.getByLabel('Kind of note 1')).toHaveValue('yes');
  await expect(page.getByLabel('flag 1 is on')).toBeChecked();
});

test('what cannot be is said beside its field, and nothing of it is sent', async ({ page }) => {
  let sent = 0;
  page.on('request', (request) => (sent += request.method() === 'PUT' ? 1 : 0));
  await open(page);
  await name(page).fill('');
  await page.getByLabel('Name of flag 1').fill('feature.billing');
  await save(page);
  await expect(name(page)).toBeFocused();
  await expect(name(page)).toHaveAccessibleDescription(/Enter a name/);
  await expect(page.getByLabel('Name of flag 1')).toHaveAccessibleDescription(/reserved/);
  await expect(status(page)).toContainText('Not saved');
  expect(sent).toBe(0);
});

test('a member sees the settings and cannot change them', async ({ browser }) => {
  const member = await (await browser.newContext()).newPage();
  await enter(member, 'member');
  await member.getByRole('link', { name: 'Settings' }).click();
  await expect(member.getByRole('region', { name: 'Settings' })).toContainText('billing@acme.test');
  await expect(member.getByRole('textbox')).toHaveCount(0);
  await member.context().close();
});

test.describe('two tabs', () => {
  let other: Page;
  test.beforeEach(async ({ page, context }) => {
    other = await context.newPage();
    await open(page);
    await open(other);
    await zone(page).fill('Asia/Tokyo');
  });

  test('that edit different fields are both saved, and the second says what came in', async ({ page }) => {
    await name(other).fill('Other');
    await save(other);
    await expect(status(other)).toHaveText('Saved.');
    await save(page);
    await expect(status(page)).toHaveText(
      /^Saved\. .+ has changed Display name meanwhile; both changes are kept\.$/,
    );
    await open(page);
    await expect(name(page)).toHaveValue('Other');
    await expect(zone(page)).toHaveValue('Asia/Tokyo');
  });

  test('that edit different flags are both saved', async ({ page }) => {
    await page.getByLabel('flag 1 is on').check();
    await other.getByRole('button', { name: 'Add a flag' }).click();
    await other.getByLabel('Name of flag 2').fill('dark');
    await save(other);
    await expect(status(other)).toHaveText('Saved.');
    await save(page);
    await expect(status(page)).toContainText('Flag dark');
    await expect(page.getByLabel('flag 1 is on')).toBeChecked();
    await expect(page.getByLabel('Name of flag 2')).toHaveValue('dark');
  });

  for (const [choice, kept] of [
    ['Yours', 'Asia/Tokyo'],
    ['From', 'Europe/Paris'],
  ] as const)
    test(`that edit the same field leave the choice to a person: ${choice}`, async ({ page }) => {
      await zone(other).fill('Europe/Paris');
      await name(other).fill('Other');
      await save(other);
      await expect(status(other)).toHaveText('Saved.');
      await save(page);
      const dialog = page.getByRole('dialog', { name: 'Two changes at once' });
      await expect(dialog.getByText('Before: UTC')).toBeVisible();
      await expect(dialog.getByRole('radio', { name: 'Yours: Asia/Tokyo' })).toBeChecked();
      await expect(dialog.getByRole('radio', { name: /^From .+: Europe\/Paris$/ })).toBeVisible();
      await expect(dialog.getByText('Display name: Other')).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(dialog).toHaveCount(0);
      await expect(zone(page)).toHaveValue('Asia/Tokyo');

      await save(page);
      await dialog.getByRole('radio', { name: choice }).check();
      await expect(dialog.getByText(`Will be saved: ${kept}`)).toBeVisible();
      await dialog.getByRole('button', { name: 'Save this' }).click();
      await expect(status(page)).toHaveText('Saved.');
      await open(page);
      await expect(zone(page)).toHaveValue(kept);
      await expect(name(page)).toHaveValue('Other');
    });
});

test.describe('nothing typed is lost', () => {
  const failWith = (page: Page, error: string, code: number) =>
    page.route('**/api/v1/tenants/settings', (route) =>
      route.fulfill({ status: code, json: { success: false, error, message: 'No.', status: code } }),
    );

  for (const [what, fail, says] of [
    ['428', (page: Page) => failWith(page, 'precondition_required', 428), 'left out part'],
    ['503', (page: Page) => failWith(page, 'store_unavailable', 503), 'cannot be reached'],
    [
      'no answer',
      (page: Page) => page.route('**/api/v1/tenants/settings', (route) => route.abort()),
      'it may have been saved, or not',
    ],
  ] as const)
    test(`when the answer is ${what}, and it can be saved after`, async ({ page }) => {
      await open(page);
      await name(page).fill('Typed');
      await fail(page);
      await save(page);
      await expect(status(page)).toContainText(says);
      await expect(name(page)).toHaveValue('Typed');
      await page.unrouteAll();
      await save(page);
      await expect(status(page)).toHaveText('Saved.');
    });

  test('when the answer to what was saved is lost, and saving again is no second change', async ({
    page,
  }) => {
    await open(page);
    await name(page).fill('Typed');
    await page.route(
      '**/api/v1/tenants/settings',
      async (route) => {
        await route.fetch();
        await route.abort();
      },
      { times: 1 },
    );
    await save(page);
    await expect(status(page)).toContainText('No answer');
    await save(page);
    await expect(status(page)).toHaveText('Saved.');
  });

  test('when the session has ended: it is back after signing in again', async ({ page }) => {
    await open(page);
    await name(page).fill('Typed');
    const headers = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' };
    await page.request.post('/api/v1/auth/logout', { headers });
    await save(page);
    await expect(status(page)).toContainText('you are not signed in any more');
    await expect(name(page)).toHaveValue('Typed');
    await page.getByRole('link', { name: 'Sign in again' }).click();
    await page.getByLabel('Email address').fill('admin@acme.test');
    await page.getByLabel('Password').fill(process.env['DEMO_PASSWORD'] ?? 'gatehouse-demo');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(status(page)).toContainText('What you typed before is back');
    await expect(name(page)).toHaveValue('Typed');
    await save(page);
    await expect(status(page)).toHaveText('Saved.');
  });

  test('when somebody leaves and comes back, until it is discarded', async ({ page }) => {
    await open(page);
    await name(page).fill('Typed');
    await page.getByRole('link', { name: 'My features' }).click();
    await page.getByRole('link', { name: 'Settings' }).click();
    await expect(name(page)).toHaveValue('Typed');
    await page.getByRole('button', { name: 'Discard what I typed' }).click();
    await expect(name(page)).toHaveValue('Acme');
    await page.reload();
    await expect(name(page)).toHaveValue('Acme');
  });

  test('without the browser asking whoever closes the tab', async ({ page }) => {
    await open(page);
    await name(page).fill('Typed');
    const asked = page.waitForEvent('dialog');
    await page.close({ runBeforeUnload: true });
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
  });
});
