import { expect } from '@playwright/test';
import { isAtStep } from './actions/guide';
import { findsNothing, SIZES } from './checks/axe';
import { test } from './fixtures/unit';

test('[STORY-76] case types come from a set and from pasted lines, with keys alone', async ({
  unit,
}) => {
  const page = await (await unit.elsewhere(unit.guro)).newPage();
  await page.goto(`/units/${unit.slug}/guide#caseTypes`);
  await expect(page.getByText('Lagret', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Lim inn fra regneark' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Lim inn sakstyper' });
  const lines = dialog.getByRole('textbox', { name: 'Linjer fra regnearket' });
  await expect(lines).toBeFocused();
  await lines.fill('Reisetilskudd; enkel; antall\nKlage; krevende\nBehandlingsdager; lett; bunker');
  await dialog.getByRole('button', { name: 'Legg til sakstypene' }).press('Enter');
  await expect(dialog.getByText('Linje 2: Navnet er i bruk. Velg et annet.')).toBeVisible();
  await expect(dialog.getByText('Linje 3: Skriv kort eller antall.')).toBeVisible();
  await expect(lines).toBeFocused();
  await lines.fill('Reisetilskudd; enkel; antall\nBehandlingsdager; middels; kort');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('list', { name: '5 sakstyper' })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Reisetilskudd på tavla som' })).toHaveValue(
    'counts',
  );
  await page.getByRole('button', { name: 'Neste: frist for à jour' }).press('Enter');
  await expect(
    page.getByRole('heading', { level: 1, name: 'Når skal alt være registrert?' }),
  ).toBeFocused();
  await page.goBack();
  await isAtStep(page, 'Hvilke saker har dere?');
});

for (const [name, viewport] of Object.entries(SIZES)) {
  test(`[STORY-78] axe finds nothing on the steps of the guide: ${name}`, async ({ unit }) => {
    test.slow();
    const page = await (await unit.elsewhere(unit.guro, { viewport })).newPage();
    const guide = `/units/${unit.slug}/guide`;
    for (const one of ['unit', 'people', 'caseTypes', 'cutoff', 'wall', 'meeting']) {
      await page.goto(`${guide}#${one}`);
      await expect(page.getByText('Lagret', { exact: true })).toBeVisible();
      await findsNothing(page, one);
    }
    await page.goto(`${guide}#caseTypes`);
    await page.getByRole('button', { name: 'Lim inn fra regneark' }).press('Enter');
    await page.getByRole('button', { name: 'Legg til sakstypene' }).press('Enter');
    await findsNothing(page, 'pasting nothing');
  });
}
