import { expect, type Page } from '@playwright/test';
import {
  closesCase,
  comesBack,
  goesOffline,
  opens,
  presses,
  reloadsOffline,
} from './actions/board';
import { column, seesIn } from './checks/board';
import { test, type Unit } from './fixtures/unit';

test('[STORY-5] three changes made without network wait, survive a reload, and arrive in order', async ({
  unit,
}) => {
  await unit.add(3);
  const guro = await unit.screenOf(unit.guro);
  const eli = await unit.screenOf(unit.eli);
  await goesOffline(eli);
  await expect(eli.getByText(/Frakoblet siden/)).toBeVisible();
  for (const reference of ['S-1003', 'S-1001', 'S-1002']) {
    await opens(eli, reference);
    await presses(eli, 'Plukk');
    await closesCase(eli);
    await seesIn(eli, 'taken', reference);
  }
  await seesThreeWaiting(eli);
  await seesIn(guro, 'ready', 'S-1003');

  await reloadsOffline(eli);
  await seesThreeWaiting(eli);
  for (const reference of ['S-1001', 'S-1002', 'S-1003']) {
    await seesIn(eli, 'taken', reference);
    await seesIn(guro, 'ready', reference);
  }
  await eli.getByRole('button', { name: 'Vis de tre' }).click();
  await expect(eli.getByRole('dialog').getByRole('listitem')).toHaveText([
    /S-1003 er plukket/,
    /S-1001 er plukket/,
    /S-1002 er plukket/,
  ]);
  await eli.keyboard.press('Escape');

  await comesBack(eli);
  await expect(eli.getByText('Oppdatert nå')).toBeVisible();
  for (const page of [eli, guro]) {
    for (const reference of ['S-1001', 'S-1002', 'S-1003']) await seesIn(page, 'taken', reference);
    await expect(column(page, 'ready').getByRole('listitem')).toHaveCount(0);
  }
  await expect(eli.locator('[data-edge=pending]')).toHaveCount(0);
  expect(await takenInOrder(unit)).toEqual(['S-1003', 'S-1001', 'S-1002']);
});

test('[STORY-6] the wanted next case can only be taken with network, and the screen says so', async ({
  unit,
}) => {
  await unit.add(1);
  const eli = await unit.screenOf(unit.eli);
  await expect(eli.getByText('Neste for deg: S-1001').first()).toBeVisible();
  await goesOffline(eli);
  await expect(eli.getByText('Kan bare plukkes på nett').first()).toBeVisible();
  await expect(eli.getByRole('button', { name: 'Plukk neste' })).toBeDisabled();
  await comesBack(eli);
  await expect(eli.getByRole('button', { name: 'Plukk neste' })).toBeEnabled();
});

test('[STORY-7] the server is killed and comes back; what was answered stands and the screen goes on', async ({
  unit,
  server,
}) => {
  await unit.add(2);
  const eli = await unit.screenOf(unit.eli);
  await opens(eli, 'S-1001');
  await presses(eli, 'Plukk');
  await closesCase(eli);
  await seesIn(eli, 'taken', 'S-1001');
  await expect
    .poll(
      async () =>
        (await unit.board()).cases.find((card) => card.priv.reference === 'S-1001')?.state.kind,
    )
    .toBe('taken');
  await server.crash();
  await expect(eli.getByText(/Frakoblet siden/)).toBeVisible();
  await opens(eli, 'S-1002');
  await presses(eli, 'Plukk');
  await closesCase(eli);
  await expect(eli.getByText(/1 endring venter her/)).toBeVisible();
  await server.startAgain();
  await expect(eli.getByText('Oppdatert nå')).toBeVisible();
  await expect
    .poll(async () => (await unit.board()).cases.map((card) => card.state.kind))
    .toEqual(['taken', 'taken']);
});

async function seesThreeWaiting(page: Page): Promise<void> {
  await expect(page.getByText(/3 endringer venter her/)).toBeVisible();
  await expect(page.locator('[data-edge=pending]')).toHaveCount(3);
}

/** The references of the taken cases in the order in which the log has them taken. */
async function takenInOrder(unit: Unit): Promise<(string | null)[]> {
  const { cases } = await unit.board();
  return cases
    .filter((card) => card.state.kind === 'taken')
    .sort((one, other) => one.rev - other.rev)
    .map((card) => card.priv.reference);
}
