import { expect, type Page } from '@playwright/test';
import { test, type Unit } from './fixtures/unit';

test('[STORY-83] two leaders have the same dialog open, and nothing is overwritten unseen', async ({
  unit,
}) => {
  const [one, other] = [await pageOf(unit, 'settings'), await pageOf(unit, 'settings')];
  const dialog = (page: Page) => page.getByRole('dialog', { name: 'Endre enheten' });
  for (const page of [one, other])
    await page.getByRole('button', { name: 'Endre enheten' }).press('Enter');
  await dialog(one).getByRole('textbox', { name: 'Navn' }).fill('Sykepenger Fjordvik');
  await dialog(one).getByRole('button', { name: 'Lagre' }).click();
  await expect(dialog(one)).toBeHidden();
  const name = dialog(other).getByRole('textbox', { name: 'Navn' });
  await name.fill('Sykepenger Vest');
  await expect(other.getByText('Sykepenger Fjordvik').first()).toBeAttached();
  await dialog(other).getByRole('button', { name: 'Lagre' }).click();
  await expect(dialog(other).getByRole('alert')).toContainText('Sykepenger Fjordvik');
  await expect(name).toHaveValue('Sykepenger Vest');
  await dialog(other).getByRole('button', { name: 'Lagre' }).click();
  for (const page of [one, other])
    await expect(page.getByRole('main').getByText('Sykepenger Vest')).toBeVisible();
});

test('[STORY-83] two leaders give somebody a role at once', async ({ unit }) => {
  const [one, other] = [await pageOf(unit, 'people'), await pageOf(unit, 'people')];
  const dialog = (page: Page) => page.getByRole('dialog', { name: 'Rollen til Eli' });
  for (const page of [one, other])
    await page.getByRole('button', { name: 'Endre rolle for Eli' }).press('Enter');
  await dialog(one)
    .getByRole('radio', { name: /^Leder/ })
    .check();
  await dialog(one).getByRole('button', { name: 'Endre rolle' }).click();
  await expect(dialog(one)).toBeHidden();
  await dialog(other)
    .getByRole('radio', { name: /^Leser/ })
    .check();
  // Behind the dialog, where it is nobody's to read aloud.
  await expect(other.locator('li').filter({ hasText: 'Eli' })).toContainText('Leder');
  await dialog(other).getByRole('button', { name: 'Endre rolle' }).click();
  await expect(dialog(other).getByRole('alert')).toContainText('Leder');
  await expect(dialog(other).getByRole('radio', { name: /^Leser/ })).toBeChecked();
  await dialog(other).getByRole('button', { name: 'Endre rolle' }).click();
  await expect(dialog(other)).toBeHidden();
  const row = one.getByRole('listitem').filter({ hasText: 'Eli' });
  await expect(row).toContainText('Leser');
});

async function pageOf(unit: Unit, page: 'settings' | 'people'): Promise<Page> {
  const opened = await (await unit.elsewhere(unit.guro)).newPage();
  await opened.goto(`/units/${unit.slug}/${page}`);
  await expect(opened.getByText('Oppdatert nå')).toBeVisible();
  return opened;
}
