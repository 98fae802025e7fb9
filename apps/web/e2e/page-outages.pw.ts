import type { Page } from '@playwright/test';
import { drawn } from './drawn';
import { ended, outages } from './failing-api';
import { test } from './failing-web';
import { expect, signIn } from './test';

const everything = /^/;

/** What a page may say only when it knows: that something is off, or that there is none of it. */
const claims =
  /is off|switched off|not included|has ended|there (is|are) no|no such|no (documents|sources|tenants)|nothing has happened/i;

/** What the server draws, in words: without its tags, and without what it sends along for its scripts. */
const wordsOf = async (page: Page, address: string, path: string): Promise<string> => {
  const cookies = await page.context().cookies(address);
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const answer = await fetch(`${address}${path}`, { headers: { cookie }, redirect: 'manual' });
  if (answer.status >= 300 && answer.status < 400) return `to ${answer.headers.get('location') ?? ''}`;
  const html = (await answer.text()).replace(/<(script|style)\b.*?<\/\1>/gs, '').replace(/<[^>]+>/g, ' ');
  return html.replaceAll('&#x27;', '’').replace(/\s+/g, ' ');
};

for (const who of ['northwind', 'operator'] as const) {
  const pages = drawn.filter((each) => each.who === who);

  for (const [what, how] of Object.entries(outages))
    test(`no page of ${who} claims anything while the API ${what}`, async ({
      page,
      web: { address, api },
    }) => {
      test.slow();
      await signIn(page, who, address);
      // what is drawn is looked at here; an open page would ask on its own, and complain of what it is answered
      await page.goto('about:blank');
      api.fail(how, everything);
      // at once: the slow one takes its whole deadline
      const without = await Promise.all(
        pages.map(async ({ path }) => [path, await wordsOf(page, address, path)] as const),
      );
      for (const [path, words] of without) {
        expect.soft(words, path).toContain('We cannot check who you are just now');
        expect.soft(words, path).not.toMatch(claims);
      }
    });

  for (const { path, from, what: missing } of pages)
    test(`${path} says that it cannot check what it is drawn from, and shows it in place when it can`, async ({
      page,
      web: { address, api },
    }) => {
      await signIn(page, who, address);
      for (const [what, how] of Object.entries(outages)) {
        if (what === 'never answers') continue;
        api.fail(how, from);
        const words = await wordsOf(page, address, path);
        expect.soft(words, what).toContain(`We cannot check ${missing} just now`);
        expect.soft(words, what).not.toMatch(claims);
      }
      // a page that hears of nothing: otherwise it might ask again by itself before anyone has clicked
      await page.route('**/api/v1/features/stream', (route) => route.fulfill({ status: 504, body: '' }));
      await page.goto(`${address}${path}`);
      const notice = page.getByRole('heading', { name: /^We cannot check/ });
      await expect(notice).toBeVisible();
      await page.evaluate(() => Object.assign(window, { isStillHere: true }));
      await page.getByRole('button', { name: 'Try again' }).click();
      await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
      await expect(notice).toBeVisible();
      api.heal();
      await page.getByRole('button', { name: 'Try again' }).click();
      await expect(notice).toBeHidden();
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect(await page.evaluate(() => 'isStillHere' in window)).toBe(true);
    });

  test(`every page of ${who} leads to the sign-in, which knows the way back, when the session has ended`, async ({
    page,
    web: { address, api },
  }) => {
    await signIn(page, who, address);
    api.fail(ended, everything);
    for (const { path } of pages)
      expect.soft(await wordsOf(page, address, path)).toBe(`to /sign-in?next=${encodeURIComponent(path)}`);
  });
}
