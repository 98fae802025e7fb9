import { acme, enter, expect, fillSignIn, setSettings, signIn, test } from './test';

test('leads to the sign-in and back to where one wanted to go', async ({ page }) => {
  await page.goto('/billing');
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fbilling$/);
  await fillSignIn(page, 'admin');
  await expect(page).toHaveURL(/\/billing$/);
});

test('never leads to another site after signing in', async ({ page, baseURL }) => {
  await page.goto('/sign-in?next=//evil.example/');
  await fillSignIn(page, 'admin');
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
  await enter(page, 'admin');
  await page.getByRole('link', { name: 'Billing', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Invoices' })).toBeVisible();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
  expect(await page.context().cookies()).toEqual([]);
  await page.goBack();
  await expect(page).toHaveURL(/\/sign-in/);
});

test('shows the next user of a browser nothing of the one before, not even by going back', async ({
  page,
}) => {
  const seen: string[] = [];
  await enter(page, 'admin');
  await page.getByRole('link', { name: 'Billing', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Invoices' })).toBeVisible();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
  page.on('domcontentloaded', async () => void seen.push(await page.content().catch(() => '')));
  await fillSignIn(page, 'globex');
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
  await page.goBack();
  await expect(page.getByText('Globex', { exact: true })).toBeVisible();
  await expect(page.getByText('Acme', { exact: true })).toHaveCount(0);
  seen.push(await page.content());
  expect(seen.filter((text) => /Acme/.test(text))).toEqual([]);
});

for (const name of ['x-middleware-subrequest', 'x-middleware-subrequest-id', 'x-nextjs-data', 'rsc'])
  test(`is not talked round by ${name}`, async ({ page }) => {
    const headers = { [name]: 'proxy:proxy:proxy:proxy:proxy:src/proxy:middleware' };
    for (const path of ['/billing', '/platform/tenants', `/platform/tenants/${acme}`]) {
      const answer = await page.request.get(path, { headers, maxRedirects: 0 });
      expect(await answer.text()).not.toMatch(/Invoices|Choose a tenant|Entitlement to/);
      expect(answer.headers()['content-security-policy']).toContain("script-src 'self' 'nonce-");
    }
    const asked = await page.request.get('/api/v1/features', { headers });
    expect(asked.status()).toBe(401);
  });

test('shows what people have written as text, wherever it is shown', async ({ page, browser }) => {
  const hostile =
    '<img src=x onerror="globalThis.planted=1">"\'><script>globalThis.planted=1</script>{{7*7}}';
  await signIn(page, 'admin');
  await setSettings(page, { displayName: hostile });
  await page.goto('/settings');
  await expect(page.getByLabel('Display name')).toHaveValue(hostile);
  await setSettings(page, { displayName: 'Acme' });
  const operator = await (await browser.newContext()).newPage();
  await signIn(operator, 'operator');
  const named = `${hostile} ${Date.now()}`;
  const headers = { 'sec-fetch-site': 'same-origin' };
  const made = await operator.request.post('/api/v1/platform/tenants', { headers, data: { name: named } });
  const { id } = (await made.json()) as { id: string };
  const change = { features: { hitl: true }, reason: hostile };
  await operator.request.patch(`/api/v1/platform/tenants/${id}/features`, { headers, data: change });
  for (const path of [
    `/platform/tenants?${new URLSearchParams({ query: named }).toString()}`,
    `/platform/tenants/${id}`,
    `/platform/audit?tenantId=${id}`,
    `/platform/decisions?${new URLSearchParams({ id: hostile }).toString()}`,
  ]) {
    await operator.goto(path);
    await expect(operator.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await operator.content()).not.toContain('<img src=x');
    expect(await operator.evaluate(() => 'planted' in globalThis)).toBe(false);
  }
  await expect(operator.getByLabel('Reference')).toHaveValue(hostile.slice(0, 100));
  await operator.goto(`/platform/tenants/${id}`);
  await expect(operator.getByText(hostile, { exact: false }).first()).toBeVisible();
  await operator.context().close();
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
