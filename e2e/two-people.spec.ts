import { expect } from '@playwright/test';
import { closesCase, opens, presses, takesNext } from './actions/board';
import { column, referencesIn, seesIn, seesNoneIn, seesWaiting } from './checks/board';
import { test } from './fixtures/unit';

test('[STORY-1] what one does at her desk moves on the other screen at once', async ({ unit }) => {
  await unit.add(3);
  const guro = await unit.screenOf(unit.guro);
  const eli = await unit.screenOf(unit.eli);
  await seesIn(guro, 'ready', 'S-1001');

  await takesNext(eli);
  await seesIn(eli, 'taken', 'S-1001');
  await seesIn(guro, 'taken', 'S-1001');
  await seesNoneIn(guro, 'ready', 'S-1001');

  await opens(eli, 'S-1001');
  await presses(eli, 'Sett på vent');
  const hold = eli.getByRole('dialog', { name: 'Sett S-1001 på vent' });
  await hold.getByRole('radio', { name: 'Inntektsmelding' }).check();
  await hold.getByRole('button', { name: 'Sett på vent' }).click();
  await closesCase(eli);
  await seesWaiting(guro, 'S-1001');
  await seesWaiting(eli, 'S-1001');
});

test('[STORY-2] two who press Plukk neste at once get two different cases', async ({ unit }) => {
  await unit.add(2);
  const [guro, eli] = [await unit.screenOf(unit.guro), await unit.screenOf(unit.eli)];
  await Promise.all([takesNext(guro), takesNext(eli)]);
  for (const page of [guro, eli]) {
    await expect(column(page, 'taken').getByRole('listitem')).toHaveCount(2);
    await expect(column(page, 'taken').getByText('Din')).toHaveCount(1);
    await expect(column(page, 'ready').getByRole('listitem')).toHaveCount(0);
    expect(await referencesIn(page, 'taken')).toEqual(['S-1001', 'S-1002']);
  }
});

test('[STORY-3] a conflict is shown to both, and the case is where the first one put it', async ({
  unit,
}) => {
  await unit.add(1);
  const guro = await unit.screenOf(unit.guro);
  const eli = await unit.screenOf(unit.eli);
  // Eli's screen hears of nothing for a moment, so that both act on the same picture.
  await opens(eli, 'S-1001');
  await eli.context().setOffline(true);
  await expect(eli.getByText(/Frakoblet siden/)).toBeVisible();
  await presses(eli, 'Plukk');
  await closesCase(eli);
  await opens(guro, 'S-1001');
  await presses(guro, 'Plukk');
  await closesCase(guro);
  await seesIn(guro, 'taken', 'S-1001');

  await eli.context().setOffline(false);
  await expect(eli.getByText('Guro plukket S-1001 før deg').first()).toBeVisible();
  await expect(
    eli.getByText('Saken er hos Guro. Endringen din ble ikke lagret. Guro ser det også.').first(),
  ).toBeVisible();
  await expect(guro.getByText('Eli ville endre S-1001 like etter deg').first()).toBeVisible();
  const card = column(eli, 'taken').getByRole('button', { name: /^S-1001,.*hos Guro/ });
  await expect(card).toBeVisible();
});

test('[STORY-4] an own command is taken back, and the other sees it come back', async ({
  unit,
}) => {
  await unit.add(1);
  const guro = await unit.screenOf(unit.guro);
  const eli = await unit.screenOf(unit.eli);
  await opens(eli, 'S-1001');
  await presses(eli, 'Plukk');
  await closesCase(eli);
  await seesIn(guro, 'taken', 'S-1001');
  await eli.getByRole('button', { name: 'Angre' }).click();
  await seesIn(eli, 'ready', 'S-1001');
  await seesIn(guro, 'ready', 'S-1001');
});
