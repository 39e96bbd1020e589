import { expect } from '@playwright/test';
import { findsNothing } from './checks/axe';
import { hasNoSidewaysScroll } from './checks/measure';
import { test } from './fixtures/unit';

const TITLES = {
  nb: ['Dagen på tavla', 'Tegnene', 'Ordene', 'Tastene', 'Personvern og universell utforming'],
  nn: ['Dagen på tavla', 'Teikna', 'Orda', 'Tastane', 'Personvern og universell utforming'],
  en: ['A day at the board', 'The signs', 'The words', 'The keys', 'Privacy and universal design'],
};

test('[HELP-1] [HELP-2] anybody reads the help, in three languages, and each topic has an address', async ({
  server,
  browser,
}) => {
  for (const [language, titles] of Object.entries(TITLES)) {
    const context = await browser.newContext({ baseURL: server.url });
    await context.addCookies([{ name: 'locale', value: language, url: server.url }]);
    const page = await context.newPage();
    await page.goto('/help');
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect(page.getByRole('heading', { level: 2 })).toHaveText(titles);
    await page.getByRole('link', { name: titles[2] ?? '' }).click();
    await expect(page).toHaveURL(/#words$/);
    await expect(page.getByRole('heading', { name: titles[2] ?? '' })).toBeInViewport();
    await context.close();
  }
});

test('[HELP-2] [HELP-3] help is a press away from the desk, and has the keys of the desk', async ({
  unit,
}) => {
  const page = await unit.screenOf(unit.eli);
  await page.keyboard.press('?');
  const window = page.getByRole('dialog', { name: 'Hurtigtaster' });
  const keys = await window.locator('kbd').allTextContents();
  expect(keys.length).toBeGreaterThan(8);
  const opened = page.context().waitForEvent('page');
  await window.getByRole('link', { name: 'Hjelp og ord' }).click();
  const help = await opened;
  await expect(help.locator('kbd')).toHaveText(keys);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('hjelp');
  await page
    .getByRole('option', { name: /^Hjelp/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/help$/);
  await page.getByRole('button', { name: /^Meny/ }).click();
  await expect(page.getByRole('menuitem', { name: 'Hjelp' })).toBeVisible();
});

for (const [name, width] of Object.entries({ wide: 1440, phone: 390, narrow: 320 })) {
  test(`[HELP-3] axe finds nothing on the help, and nothing scrolls sideways: ${name}`, async ({
    server,
    browser,
  }) => {
    const viewport = { width, height: 900 };
    const page = await (await browser.newContext({ baseURL: server.url, viewport })).newPage();
    await page.goto('/help');
    await hasNoSidewaysScroll(page);
    await findsNothing(page, 'help');
  });
}
