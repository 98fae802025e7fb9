import { test as base, expect, type Page } from '@playwright/test';

/** The demo data's tenants and sign-ins. */
export const acme = '11111111-1111-4111-8111-111111111111';
export const globex = '22222222-2222-4222-8222-222222222222';
export const people = {
  admin: 'admin@acme.test',
  member: 'member@acme.test',
  globex: 'admin@globex.test',
  northwind: 'admin@northwind.test',
  operator: 'operator@gatehouse.test',
} as const;

export const password = process.env['DEMO_PASSWORD'] ?? 'gatehouse-demo';

interface Fixtures {
  /** What the browser complained about: errors, and whatever its content security policy refused. */
  readonly complaints: string[];
}

/** Every test fails when the browser complained, except about the answers that these tests provoke on purpose. */
export const test = base.extend<Fixtures>({
  complaints: async ({}, provide) => {
    const complaints: string[] = [];
    await provide(complaints);
    expect(complaints).toEqual([]);
  },
  page: async ({ page, complaints }, provide) => {
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      const provoked =
        /^Failed to load resource: (the server responded with a status of (4\d\d|50[234])|net::ERR_FAILED)/.test(
          message.text(),
        );
      if (message.type() === 'error' && !provoked) complaints.push(message.text());
    });
    await provide(page);
  },
});

/** Signs in on the page that asks for it: on the sign-in page, which shows itself only to who is not signed in. */
export const fillSignIn = async (page: Page, who: keyof typeof people): Promise<void> => {
  await page.getByLabel('Email address').fill(people[who]);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
};

/** Signs in past the page, whoever was signed in before, and opens nothing. `origin`: of a web server of the test's own. */
export const signIn = async (page: Page, who: keyof typeof people, origin = ''): Promise<void> => {
  const answer = await page.request.post(`${origin}/api/v1/auth/login`, {
    headers: { 'sec-fetch-site': 'same-origin' },
    data: { email: people[who], password },
  });
  expect(answer.status(), await answer.text()).toBe(200);
};

/** Signs in, and opens the page that this leads to. */
export const enter = async (page: Page, who: keyof typeof people): Promise<void> => {
  await signIn(page, who);
  await page.goto('/');
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
};

/** Sets an entitlement as the signed-in operator, past the page. */
export const setEntitlement = async (
  page: Page,
  feature: string,
  enabled: boolean | null,
  tenantId = acme,
): Promise<void> => {
  const answer = await page.request.patch(`/api/v1/platform/tenants/${tenantId}/features`, {
    headers: { 'sec-fetch-site': 'same-origin' },
    data: { features: { [feature]: enabled }, reason: 'A browser test' },
  });
  expect(answer.status(), await answer.text()).toBe(200);
};

/** Changes settings as the signed-in admin, past the page. */
export const setSettings = async (page: Page, more: Readonly<Record<string, unknown>>): Promise<void> => {
  const path = '/api/v1/tenants/settings';
  const read = await page.request.get(path);
  const { version, updatedAt, ...content } = (await read.json()) as Record<string, unknown>;
  const headers = { 'sec-fetch-site': 'same-origin', 'if-match': read.headers()['etag'] ?? '' };
  const answer = await page.request.put(path, { headers, data: { ...content, ...more } });
  expect(answer.status(), `${String(version)} of ${String(updatedAt)}: ${await answer.text()}`).toBe(200);
};

export { expect };
