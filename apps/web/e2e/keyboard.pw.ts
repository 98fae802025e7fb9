import type { Locator, Page } from '@playwright/test';
import { expect, password, people, setEntitlement, signIn, test } from './test';

/** Whether somebody who looks at the page sees where the focus is. */
const isFocusSeen = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const focused = document.activeElement;
    // after the last stop it is the browser's, before the first again
    if (focused === document.body) return true;
    // a choice is drawn by its label
    return [focused, focused?.closest('label')].some((element) => {
      if (!element) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle !== 'none' && outlineWidth !== '0px';
    });
  });

const isFocused = (wanted: Locator): Promise<boolean> =>
  wanted.evaluate((element) => element === document.activeElement);

/** Goes on until it has the focus, which can be seen at every stop. */
const tabTo = async (page: Page, wanted: Locator): Promise<void> => {
  await expect(wanted).toBeVisible();
  for (let stops = 0; !(await isFocused(wanted)); stops += 1) {
    expect(stops, 'the stops on the way').toBeLessThan(80);
    await page.keyboard.press('Tab');
    expect(await isFocusSeen(page), `stop ${stops}`).toBe(true);
  }
};
const press = async (page: Page, wanted: Locator, key = 'Enter'): Promise<void> => {
  await tabTo(page, wanted);
  await page.keyboard.press(key);
};
const type = async (page: Page, wanted: Locator, text: string): Promise<void> => {
  await tabTo(page, wanted);
  await page.keyboard.type(text);
};

const billing = (page: Page) => page.getByRole('region', { name: 'Billing', exact: true });

/** From the switch that has the focus or is ahead, to saved. */
const change = async (
  page: Page,
  from: string,
  key: 'ArrowLeft' | 'ArrowRight',
  stored: string,
): Promise<void> => {
  const region = billing(page);
  await press(page, region.getByRole('radio', { name: from, exact: true }), key);
  await type(page, region.getByLabel('Reason'), 'Without a mouse');
  await page.keyboard.press('Enter');
  await expect(region.getByText(`Stored: ${stored}`, { exact: true })).toBeVisible();
};

test.afterEach(async ({ page }) => {
  await signIn(page, 'operator');
  await setEntitlement(page, 'billing', null);
});

test('an operator turns a feature off and on again, asks why and looks at the audit, with the keyboard alone', async ({
  page,
}) => {
  test.slow();
  await page.goto('/sign-in');
  await type(page, page.getByLabel('Email address'), people.operator);
  await type(page, page.getByLabel('Password'), password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Tenants' })).toBeVisible();

  await press(page, page.getByRole('link', { name: 'Skip to the content' }));
  await type(page, page.getByLabel('Name'), 'acme');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/query=acme/);
  await press(page, page.getByRole('link', { name: 'Acme' }));
  await expect(page.getByRole('heading', { name: 'Acme', exact: true })).toBeVisible();

  await change(page, 'Unset', 'ArrowLeft', 'Off');
  await press(page, billing(page).getByText('Why?', { exact: true }));
  await expect(billing(page).getByText('Unset the entitlement to Billing.')).toBeVisible();
  await change(page, 'Off', 'ArrowLeft', 'On');

  await press(page, page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Audit' }));
  await expect(page.getByRole('table').getByRole('row').nth(1)).toContainText('Without a mouse');
  await press(page, page.getByRole('button', { name: 'Sign out' }));
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
});
