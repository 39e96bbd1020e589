import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

/** Every rule of WCAG 2.2 A and AA, and what is good practice besides. Some of them are off until they are named. */
const EVERY_RULE = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** A phone as wide as a phone, and so high that all cards are in sight: which of them lies under the bar is chance. */
export const SIZES = { wide: { width: 1440, height: 900 }, phone: { width: 390, height: 1600 } };
const THEMES = ['light', 'dark'] as const;

/** In light and in dark, and nothing left out of the page. */
export async function findsNothing(page: Page, state: string): Promise<void> {
  for (const theme of THEMES) {
    await test.step(`axe finds nothing: ${state}, ${theme}`, async () => {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await expect(page.locator('html')).toHaveClass(theme);
      const { violations } = await new AxeBuilder({ page }).withTags(EVERY_RULE).analyze();
      const found = violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
      );
      expect(found).toEqual([]);
    });
  }
}
