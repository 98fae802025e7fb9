import { acme, expect, signIn, test } from './test';

test('leads to the sign-in and back to where one wanted to go', async ({ page }) => {
  await page.goto('/billing');
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fbilling$/);
  await page.getByLabel('Email address').fill('admin@acme.test');
  await page.getByLabel('Password').fill(process.env['DEMO_PASSWORD'] ?? 'gatehouse-demo');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/billing$/);
});

test('never leads to another site after signing in', async ({ page, baseURL }) => {
  await page.goto('/sign-in?next=//evil.example/');
  await page.getByLabel('Email address').fill('admin@acme.test');
  await page.getByLabel('Password').fill(process.env['DEMO_PASSWORD'] ?? 'gatehouse-demo');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(new URL('/features', baseURL).href);
});

test('says that a wrong password is wrong, and nothing more', async ({ page }) => {
  await page.goto('/sign-in');
  await page.getByLabel('Email address').fill('stranger@acme.test');
  await page.getByLabel('Password').fill('not the password');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByText('This email address and password do not belong together.')).toBeVisible();
});

test('shows tenants nothing of the operators’ area, and operators nothing of the tenants’', async ({
  page,
}) => {
  await signIn(page, 'admin');
  for (const path of [
    '/platform/tenants',
    `/platform/tenants/${acme}`,
    '/platform/features',
    '/platform/instances',
    '/platform/audit',
  ]) {
    expect((await page.goto(path))?.status()).toBe(404);
    await expect(page.getByRole('heading', { name: 'There is nothing here' })).toBeVisible();
  }
  await page.context().clearCookies();
  await signIn(page, 'operator');
  await page.goto('/billing');
  await expect(page).toHaveURL(/\/platform\/tenants$/);
});

test('forgets everything on signing out', async ({ page }) => {
  await signIn(page, 'admin');
  await page.getByRole('link', { name: 'Billing', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Invoices' })).toBeVisible();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
  expect(await page.context().cookies()).toEqual([]);
  await page.goBack();
  await expect(page).toHaveURL(/\/sign-in/);
});

test('runs no script and no style without this answer’s nonce', async ({ page, complaints }) => {
  const policies = [];
  for (const path of ['/sign-in', '/sign-in', '/nowhere']) {
    const headers = (await page.goto(path))?.headers() ?? {};
    expect(headers['content-security-policy']).toMatch(
      /script-src 'self' 'nonce-[\w+/=]{20,}' 'strict-dynamic';/,
    );
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers['cache-control']).toContain('no-store');
    policies.push(headers['content-security-policy']);
  }
  expect(new Set(policies).size).toBe(policies.length);
  await page.evaluate(() => {
    const planted = document.createElement('div');
    planted.innerHTML = '<img src="data:," onerror="globalThis.planted = true">';
    document.body.append(planted);
  });
  await expect.poll(() => complaints.splice(0).join()).toContain('Content Security Policy');
  expect(await page.evaluate(() => 'planted' in globalThis)).toBe(false);
});
