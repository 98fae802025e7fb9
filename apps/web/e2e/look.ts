import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './test';

const screenshots = join(import.meta.dirname, '../../../docs/screenshots');
const widths = [360, 768, 1440] as const;
const schemes = ['light', 'dark'] as const;

/** The pictures that are checked in: each page narrow, wide, and in the dark. */
const pictures = new Set(['light-360', 'light-1440', 'dark-1440']);

/** All that another colour scheme can break: it changes no element, no size and no word. */
const ofColour = ['color-contrast', 'link-in-text-block'];

const findingsOf = async (page: Page, rules: readonly string[] | undefined) => {
  // Without its second browser page, which is for frames of other origins: there are none.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await (rules ? axe.withRules([...rules]) : axe).analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
};

/**
 * Looks at a page as it stands in light and dark at each width: what axe finds, and whether it scrolls sideways.
 * Every width is checked whole, in light; dark for what colours can break.
 */
export const look = async (page: Page, name: string, fullPage = true): Promise<void> => {
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveClass(new RegExp(`\\b${colorScheme}\\b`));
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      expect(await findingsOf(page, colorScheme === 'dark' ? ofColour : undefined)).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow, `the page scrolls sideways at ${width} px`).toBeLessThanOrEqual(0);
      const picture = `${colorScheme}-${width}`;
      if (process.env['UPDATE_SCREENSHOTS'] === '1' && pictures.has(picture))
        await page.screenshot({ path: `${screenshots}/${name}-${picture}.png`, fullPage });
    }
  }
};
