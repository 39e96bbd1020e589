import { expect, type Page } from '@playwright/test';
import { column, seesIn, seesNoneIn, seesWaiting } from './checks/board';
import { test } from './fixtures/unit';

/** Whoever works without a pointer has lost their place when focus is on the page as a whole. */
async function focusIsSomewhere(page: Page): Promise<void> {
  await test.step('focus is on something', async () => {
    await expect(page.locator('body')).not.toBeFocused();
  });
}

function card(page: Page, reference: string) {
  return page.getByRole('button', { name: new RegExp(`^${reference},`) });
}

test('[STORY-8] a case is taken, put on hold and received again without a pointer', async ({
  unit,
}) => {
  await unit.add(2);
  const page = await unit.screenOf(unit.eli);
  await page.keyboard.press('n');
  await seesIn(page, 'taken', 'S-1001');

  // `3` goes to the first taken case, M opens its menu.
  await page.keyboard.press('3');
  await expect(card(page, 'S-1001')).toBeFocused();
  await page.keyboard.press('m');
  const hold = page.getByRole('menuitem', { name: 'Sett på vent' });
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await arrowsTo(page, hold);
  await page.keyboard.press('Enter');

  const dialog = page.getByRole('dialog', { name: 'Sett S-1001 på vent' });
  const first = dialog.getByRole('radio', { name: 'Inntektsmelding' });
  await expect(first).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await seesWaiting(page, 'S-1001');
  await expect(card(page, 'S-1001')).toBeFocused();

  await page.keyboard.press('2');
  await expect(card(page, 'S-1002')).toBeFocused();
  await page.keyboard.press('5');
  await expect(card(page, 'S-1001')).toBeFocused();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog');
  await expect(panel.getByRole('heading', { name: 'S-1001' })).toBeFocused();
  await tabsTo(page, panel.getByRole('button', { name: 'Dokument mottatt' }).first());
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('button', { name: 'Plukk', exact: true })).toBeVisible();
  await focusIsSomewhere(page);
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await seesIn(page, 'ready', 'S-1001');
  await expect(card(page, 'S-1001')).toBeFocused();
});

test('[STORY-16] focus goes with the case that others move', async ({ unit }) => {
  await unit.add(2);
  const page = await unit.screenOf(unit.eli);
  await page.keyboard.press('2');
  await expect(card(page, 'S-1001')).toBeFocused();
  await unit.guro.order({ type: 'TakeNext' });
  await seesIn(page, 'taken', 'S-1001');
  await seesNoneIn(page, 'ready', 'S-1001');
  await expect(card(page, 'S-1001')).toBeFocused();
});

test('[STORY-9] single keys are listed and can be switched off', async ({ unit }) => {
  await unit.add(1);
  const page = await unit.screenOf(unit.eli);
  await page.keyboard.press('?');
  const list = page.getByRole('dialog', { name: 'Hurtigtaster' });
  await expect(list.getByText('Flytt saken som er i fokus')).toBeVisible();
  const keys = list.getByRole('switch', { name: 'Hurtigtaster med én tast' });
  await expect(keys).toBeChecked();
  await keys.press('Space');
  await expect(keys).not.toBeChecked();
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
  await page.keyboard.press('?');
  await page.keyboard.press('n');
  // An order that was given would be on this board before the one that is given after it.
  await unit.guro.order({ type: 'TakeNext' });
  await expect(column(page, 'taken').getByRole('button', { name: /hos Guro/ })).toBeVisible();
  await expect(list).toBeHidden();

  // The choice is remembered, and the menu still leads to it.
  await page.reload();
  await expect(page.getByText('Oppdatert nå')).toBeVisible();
  await page.getByRole('button', { name: /^Meny for/ }).press('Enter');
  await page.getByRole('menuitem', { name: /Hurtigtaster/ }).press('Enter');
  await expect(keys).not.toBeChecked();
  await keys.press('Space');
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(list).toBeVisible();
});

type Target = ReturnType<Page['locator']>;

const tabsTo = (page: Page, target: Target) => keysTo(page, 'Tab', target);
const arrowsTo = (page: Page, target: Target) => keysTo(page, 'ArrowDown', target);

/** As a person does who sees where focus is. */
async function keysTo(page: Page, key: string, target: Target): Promise<void> {
  const isThere = () => target.evaluate((element) => element === document.activeElement);
  for (let presses = 0; presses < 40 && !(await isThere()); presses++) {
    await page.keyboard.press(key);
  }
  await expect(target).toBeFocused();
}
