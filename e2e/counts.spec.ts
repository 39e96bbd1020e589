import { expect, type Locator, type Page } from '@playwright/test';
import { findsNothing, SIZES } from './checks/axe';
import { nextWorkday } from './fixtures/clock';
import { test, type Unit } from './fixtures/unit';

test('[STORY-65] one types the stock once per type, what was finished is worked out, and another screen sees it live', async ({
  unit,
}) => {
  await aStock(unit);
  const eli = await unit.screenOf(unit.eli);
  const guro = await unit.screenOf(unit.guro);
  await eli.getByRole('button', { name: 'Dagens beholdning' }).press('Enter');
  const dialog = eli.getByRole('dialog', { name: 'Dagens beholdning' });
  const row = dialog.getByRole('listitem').filter({ hasText: 'Forlengelse' });
  await expect(row.getByText('Nå: 0 uregistrert, 40 klare')).toBeVisible();
  await row.getByLabel('Klare').fill('30');
  await row.getByLabel('Mottatt i dag').fill('45');
  await expect(row.getByText('I dag: 45 mottatt og 15 ferdig')).toBeVisible();

  // Somebody finishes four meanwhile: what is typed stays, and the next press is about what lies there now.
  await unit.guro.order({
    type: 'FinishCounts',
    caseType: await unit.caseType('Forlengelse'),
    number: 4,
  });
  await expect(row.getByText('Nå: 0 uregistrert, 36 klare')).toBeVisible();
  await dialog.getByRole('button', { name: 'Lagre' }).click();
  await expect(row.getByText(/Antallet er endret: nå er det 36/)).toBeVisible();
  await expect(row.getByLabel('Klare')).toHaveValue('30');
  await dialog.getByRole('button', { name: 'Lagre' }).click();
  await expect(dialog).toBeHidden();
  for (const page of [eli, guro]) {
    await expect(counted(page)).toContainText('30 klare');
    await expect(counted(page)).toContainText('15 ferdig i dag');
  }

  await eli.getByRole('button', { name: 'Angre' }).last().click();
  for (const page of [eli, guro]) await expect(counted(page)).toContainText('36 klare');
});

test('[STORY-66] a day that is over is corrected, and says so on two screens', async ({
  unit,
  server,
}) => {
  await aStock(unit);
  await nextWorkday(server);
  const guro = await unit.screenOf(unit.guro);
  const eli = await unit.screenOf(unit.eli);
  const strip = (page: Page) => page.getByRole('region', { name: 'Dagen så langt' });
  await strip(guro).getByRole('button', { name: 'Siste fem dager' }).click();
  const dialog = guro.getByRole('dialog', { name: 'Siste fem dager' });
  await dialog
    .getByRole('button', { name: /^Rett tallene for/ })
    .first()
    .press('Enter');
  await expect(dialog.getByLabel('Mottatt')).toBeFocused();
  await expect(dialog.getByLabel('Mottatt')).toHaveValue('40');
  await dialog.getByLabel('Ferdig').fill('12');
  await dialog.getByLabel('Uregistrert ved fristen').fill('3');
  await dialog.getByRole('button', { name: 'Lagre' }).press('Enter');
  await expect(dialog).toBeHidden();

  for (const page of [guro, eli]) {
    await strip(page).getByRole('button', { name: 'Siste fem dager, 1 rettet' }).click();
    const day = page.getByRole('list', { name: 'Dager' }).getByRole('listitem').first();
    await expect(day.getByText('rettet', { exact: true })).toBeVisible();
    await expect(day.getByText('Ikke à jour')).toBeVisible();
    await expect(day.getByText('før 0').first()).toBeVisible();
    await expect(day.getByRole('button')).toHaveCount(page === guro ? 1 : 0);
    await page.keyboard.press('Escape');
  }
  await guro.getByRole('button', { name: 'Angre' }).last().click();
  for (const page of [guro, eli])
    await expect(
      strip(page).getByRole('button', { name: 'Siste fem dager', exact: true }),
    ).toBeVisible();
});

test('[STORY-67] counts from the case system are read, looked at, sent once, and seen on the other screen', async ({
  unit,
}) => {
  await aStock(unit);
  const eli = await unit.screenOf(unit.eli);
  const guro = await unit.screenOf(unit.guro);
  await guro.getByRole('button', { name: 'Meny for Guro' }).click();
  await guro.getByRole('menuitem', { name: 'Hent antall' }).click();
  await pastes(guro, `${HEADERS}\nForlengelse;01.10.2026;0;mange;;`);
  await expect(guro.getByText('Linje 2. Klare: kan ikke leses.')).toBeVisible();
  await guro.getByRole('button', { name: 'Lagre beholdningen' }).click();
  await expect(guro.getByText(/Ingenting er sendt/)).toBeVisible();

  const today = (await unit.board()).day.day;
  const rows = `Forlengelse;01.10.2026;0;20;44;25\nforlengelse;${today};4;0;;`;
  await pastes(guro, `${HEADERS}\n${rows}`);
  const told = guro.getByRole('row').filter({ hasText: 'Forlengelse' });
  await expect(told.getByRole('cell')).toHaveText(['40', '4', '25', '5', '24']);
  await guro.getByRole('button', { name: 'Lagre beholdningen' }).click();
  await expect(guro.getByRole('heading', { name: '1 sakstype har fått nye tall' })).toBeFocused();
  await expect(counted(eli)).toContainText('4 uregistrert');
  await expect(counted(eli)).toContainText('20 klare');
  await expect(counted(eli)).toContainText('25 ferdig i dag');

  await guro.getByRole('button', { name: 'Hent flere' }).click();
  await pastes(guro, `${HEADERS}\n${rows}`);
  await expect(guro.getByText('Tavla har disse tallene alt.')).toBeVisible();
});

for (const [name, size] of Object.entries(SIZES)) {
  test(`[STORY-65] [STORY-66] [STORY-67] axe finds nothing on stock, days and counts: ${name}`, async ({
    unit,
    server,
  }) => {
    test.slow();
    await aStock(unit);
    await nextWorkday(server);
    const page = await unit.screenOf(unit.guro, size);
    if (name === 'phone') await page.getByRole('button', { name: 'I dag', exact: true }).click();
    await page.getByRole('button', { name: 'Dagens beholdning' }).click();
    const row = page.getByRole('dialog').getByRole('listitem').first();
    await row.getByLabel('Klare').fill('50');
    await row.getByLabel('Mottatt i dag').fill('1');
    await expect(row.getByText(/flere enn det som kan være mottatt/)).toBeVisible();
    await findsNothing(page, 'today’s stock');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Siste fem dager' }).click();
    await findsNothing(page, 'the last five days');
    await page
      .getByRole('button', { name: /^Rett tallene for/ })
      .first()
      .click();
    await findsNothing(page, 'a day that is corrected');
    await page.getByLabel('Ferdig').fill('7');
    await page.getByRole('button', { name: 'Lagre' }).click();
    await page.getByRole('button', { name: 'Siste fem dager, 1 rettet' }).click();
    await findsNothing(page, 'a corrected day');

    await page.goto(`/units/${unit.slug}/counts`);
    await pastes(page, `${HEADERS}\nForlengelse;01.10.2026;1;2;3;4\nUkjent;01.10.2026;1;2;;`);
    await expect(page.getByText(/enheten har ikke denne sakstypen/)).toBeVisible();
    await findsNothing(page, 'counts from a file');
  });
}

const HEADERS = 'Sakstype;Mottatt;Uregistrert;Klar;Mottatt i dag;Ferdig i dag';

/** Forty came today and are ready. */
async function aStock(unit: Unit): Promise<void> {
  const { day } = (await unit.board()).day;
  await unit.eli.order({
    type: 'ReceiveCounts',
    caseType: await unit.caseType('Forlengelse'),
    received: day,
    number: 40,
    registered: true,
  });
}

function counted(page: Page): Locator {
  return page
    .getByRole('list', { name: 'Saker som telles' })
    .getByRole('listitem')
    .filter({ hasText: 'Forlengelse' });
}

async function pastes(page: Page, rows: string): Promise<void> {
  await page.getByLabel('Eller lim inn rader').fill(rows);
  await page.getByRole('button', { name: 'Les radene' }).click();
}
