import { expect, type Page } from '@playwright/test';
import { findsNothing } from './checks/axe';
import { seesIn } from './checks/board';
import { test } from './fixtures/unit';

async function asks(page: Page, question: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  const field = page.getByRole('combobox', { name: 'Søk' });
  await expect(field).toBeFocused();
  await page.keyboard.type(question);
}

test('[STORY-90] [FIND-2] a case, a person’s cases, a command and a page are found with the keyboard', async ({
  unit,
}) => {
  await unit.add(1, { externalId: 'AB-77120' });
  await unit.add(1, { externalId: 'AB-55301', caseType: await unit.caseType('Klage') });
  await unit.add(1);
  const page = await unit.screenOf(unit.eli);
  const options = page.getByRole('option');

  await test.step('a case by its id in the case system', async () => {
    await asks(page, 'ab-55301');
    await expect(options).toHaveCount(1);
    await page.keyboard.press('Enter');
    const panel = page.getByRole('dialog');
    await expect(panel.getByRole('heading', { name: 'S-1002' })).toBeFocused();
  });

  await test.step('from an open case another, by its type with a letter wrong', async () => {
    await asks(page, 'yrkeskade');
    await expect(options).toHaveCount(2);
    await page.keyboard.press('ArrowDown');
    await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true');
    const [reference = ''] = /S-\d+/.exec((await options.nth(1).textContent()) ?? '') ?? [];
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog').getByRole('heading', { name: reference })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  });

  await test.step('a command, which is given', async () => {
    await asks(page, 'plukk');
    await page.keyboard.press('Enter');
    await seesIn(page, 'taken', 'S-1001');
  });

  await test.step('the cases of a person, whose number is not told', async () => {
    await asks(page, 'eli');
    const eli = page.getByRole('option', { name: /^Eli/ });
    await expect(eli).not.toHaveText(/\d/);
    await eli.click();
    await expect(page.getByText('Saker hos Eli')).toBeVisible();
    await expect(options).toHaveText([/^S-1001/]);
    await page.keyboard.press('Backspace');
    await expect(page.getByText('Saker hos Eli')).toBeHidden();
    await page.keyboard.press('Escape');
  });

  await test.step('a page', async () => {
    await asks(page, 'folk');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/people$/);
  });
});

test('[STORY-90] what does not fit is said, and axe finds nothing', async ({ unit }) => {
  await unit.add(2);
  const page = await unit.screenOf(unit.eli);
  await page.getByRole('button', { name: 'Søk etter sak eller type' }).click();
  await findsNothing(page, 'nothing is asked for yet');
  await page.getByRole('combobox', { name: 'Søk' }).fill('yrkesskade');
  await expect(page.getByRole('status').getByText('2 treff')).toBeAttached();
  await findsNothing(page, 'two cases are found');
  await page.getByRole('combobox', { name: 'Søk' }).fill('barnetrygd');
  await expect(page.getByText(/^Ingenting passer/)).toBeVisible();
  await findsNothing(page, 'nothing is found');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Søk etter sak eller type' })).toBeFocused();
});
