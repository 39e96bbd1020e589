import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

/** Every rule of WCAG 2.2 A and AA, and what is good practice besides. Some of them are off until they are named. */
const EVERY_RULE = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules that look at colours: all that a theme can change, since it is a class and some variables. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];
/** A phone as wide as a phone, and so high that all cards are in sight: which of them lies under the bar is chance. */
export const SIZES = { wide: { width: 1440, height: 900 }, phone: { width: 390, height: 1600 } };
const THEMES = ['light', 'dark'] as const;

/** Everything in light and the colours again in dark; nothing is left out of the page. */
export async function findsNothing(page: Page, state: string): Promise<void> {
  for (const theme of THEMES) {
    await test.step(`axe finds nothing: ${state}, ${theme}`, async () => {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await expect(page.locator('html')).toHaveClass(theme);
      expect(await foundBy(page, theme)).toEqual([]);
    });
  }
}

/** What axe finds, a line for each rule. Legacy mode looks into no frames: there are none. */
async function foundBy(page: Page, theme: (typeof THEMES)[number]): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const rules = theme === 'light' ? axe.withTags(EVERY_RULE) : axe.withRules(OF_COLOUR);
  const { violations } = await rules.analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
  );
}
