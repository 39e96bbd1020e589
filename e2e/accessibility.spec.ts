import { expect } from '@playwright/test';
import { closesCase, goesOffline, opens, presses } from './actions/board';
import { findsNothing, SIZES } from './checks/axe';
import { aMorning } from './fixtures/morning';
import { test, type Unit } from './fixtures/unit';

for (const [name, size] of Object.entries(SIZES)) {
  test(`[STORY-10] axe finds nothing on the board, in any of its states: ${name}`, async ({
    unit,
    server,
    browser,
  }) => {
    // Every rule on fourteen pages; the limit is against a hang, and no measure of speed.
    test.slow();
    await findsNothing(await unit.screenOf(unit.eli, size), 'empty');

    const full = await aMorning(server, browser);
    const page = await full.screenOf(full.eli, size);
    await expect(page.getByRole('button', { name: /^S-1005,/ })).toBeVisible();
    await findsNothing(page, 'full');
    await opens(page, 'S-1005');
    await expect(page.getByText('Guro la inn saken')).toBeVisible();
    await findsNothing(page, 'a case is open');
    await presses(page, 'Sett på vent');
    const hold = page.getByRole('dialog', { name: 'Sett S-1005 på vent' });
    await expect(hold).toBeVisible();
    await findsNothing(page, 'a dialog');
    await hold.getByRole('button', { name: 'Sett på vent' }).click();
    await findsNothing(page, 'a dialog that says no');
    await closesCase(page);
    await expect(hold).toBeHidden();

    await goesOffline(page);
    await expect(page.getByText(/Frakoblet siden/)).toBeVisible();
    await presses(page, 'Plukk');
    await closesCase(page);
    await findsNothing(page, 'offline, and a change waits');
    await isTakenByGuro(full, 'S-1005');
    await page.context().setOffline(false);
    await expect(page.getByText('Guro plukket S-1005 før deg').first()).toBeVisible();
    await findsNothing(page, 'a change that was refused');
  });
}

async function isTakenByGuro(unit: Unit, reference: string): Promise<void> {
  const { cases } = await unit.board();
  const card = cases.find((one) => one.priv.reference === reference);
  if (card === undefined) throw new Error(`There is no ${reference}.`);
  await unit.guro.order({ type: 'TakeCase', caseId: card.id });
}

for (const [name, viewport] of Object.entries(SIZES)) {
  test(`[STORY-13] axe finds nothing on the pages around the board: ${name}`, async ({ unit }) => {
    test.slow();
    const page = await (await unit.elsewhere(unit.guro, { viewport })).newPage();
    const base = `/units/${unit.slug}`;
    for (const path of [
      '/units',
      '/account',
      `${base}/people`,
      `${base}/settings`,
      `${base}/import`,
    ]) {
      await page.goto(path);
      await expect(page.getByRole('heading').first()).toBeVisible();
      await findsNothing(page, path);
    }
    await page.context().clearCookies();
    for (const path of ['/sign-in', '/invite/finnes-ikke', '/units/finnes-ikke']) {
      await page.goto(path);
      await expect(page.getByRole('heading').first()).toBeVisible();
      await findsNothing(page, path);
    }
  });
}
