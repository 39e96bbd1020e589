import { expect } from '@playwright/test';
import { findsNothing, SIZES } from './checks/axe';
import { test } from './fixtures/server';

for (const [name, viewport] of Object.entries(SIZES)) {
  test(`[STORY-78] axe finds nothing on the first page: ${name}`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await page.goto('/');
    await expect(page.getByRole('button', { name: 'Prøv med eksempel' })).toBeVisible();
    await findsNothing(page, 'the first page');
  });
}

test('[STORY-77] Prøv med eksempel leads to a board with something in every panel, and its people can sign in', async ({
  page,
  browser,
  baseURL,
}) => {
  test.slow();
  await page.goto('/');
  await page.getByRole('button', { name: 'Prøv med eksempel' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Eksempelet er klart' })).toBeFocused({
    timeout: 180_000,
  });
  const row = page.getByRole('row', { name: /Eli Nygård/ });
  const [email = '', password = ''] = await row.getByRole('cell').allInnerTexts();
  await findsNothing(page, 'the accounts');
  await page.getByRole('link', { name: 'Åpne tavla' }).click();
  await expect(page.getByText('Oppdatert nå')).toBeVisible();
  await expect(page.getByText('Eksempel', { exact: true })).toBeVisible();
  await expect(page.getByRole('complementary', { name: 'Oppsettet' })).toHaveCount(0);
  for (const panel of ['Prioriteringer', 'Bemanning', 'Forbedring', 'Ventesaker'])
    await expect(page.getByRole('region', { name: panel })).not.toHaveText('');
  await expect(page.getByRole('region', { name: 'Forbedring' })).toContainText('I test');

  const eli = await (
    await browser.newContext({ ...(baseURL === undefined ? {} : { baseURL }) })
  ).newPage();
  await eli.goto('/sign-in');
  await eli.getByLabel('E-post').fill(email);
  await eli.getByLabel('Passord').fill(password);
  await eli.keyboard.press('Enter');
  await expect(eli.getByText('Oppdatert nå')).toBeVisible();
  await expect(eli.getByText('Eksempel', { exact: true })).toBeVisible();
});
