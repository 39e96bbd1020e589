import { expect, type Page } from '@playwright/test';
import { findsNothing, SIZES } from './checks/axe';
import { seesWaiting } from './checks/board';
import { test, type Unit } from './fixtures/unit';

const HEADER = 'saksnr;type;inn;nytt dokument';

async function pastes(page: Page, unit: Unit, rows: readonly string[]): Promise<void> {
  await page.goto(`/units/${unit.slug}/import`);
  await page.getByLabel('Eller lim inn rader').fill([HEADER, ...rows].join('\n'));
  await page.getByRole('button', { name: 'Les radene' }).click();
  await expect(page.getByRole('heading', { name: 'Kolonner' })).toBeVisible();
}

async function imports(page: Page, count: string): Promise<void> {
  await page.getByRole('button', { name: `Importer ${count}` }).click();
  await expect(page.getByRole('link', { name: 'Til tavla' })).toBeVisible();
}

/** Two cases, of which one waits. */
async function withWaiting(unit: Unit, page: Page): Promise<string> {
  await pastes(page, unit, ['A-1;Yrkesskade;2026-01-05;', 'A-2;Yrkesskader;2026-01-06;']);
  await page.getByLabel('Mottatt').selectOption({ label: '3. inn' });
  await page.getByLabel('Siste post').selectOption({ label: '4. nytt dokument' });
  await page.getByLabel('Yrkesskader').selectOption({ label: 'Yrkesskade' });
  await page.getByRole('checkbox', { name: /Dette er hele listen/ }).check();
  await imports(page, '2 saker');
  // How it was read goes its own way to the server, and is there for the next list.
  await expect.poll(async () => (await unit.board()).setup.importMapping).not.toBeNull();
  const { cases, setup, day } = await unit.board();
  const card = cases.find((one) => one.priv.externalId === 'A-1');
  const reason = setup.reasons.find((one) => one.list === 'waiting');
  if (card === undefined || reason === undefined) throw new Error('Nothing to wait for.');
  const nextReview = nextYear(day.day) as typeof day.day;
  await unit.eli.order({ type: 'TakeCase', caseId: card.id });
  await unit.eli.order({
    type: 'HoldCase',
    caseId: card.id,
    waits: [{ reason: reason.id, party: 'employer', nextReview, asked: null }],
    keep: false,
  });
  return day.day;
}

function nextYear(day: string): string {
  return new Date(Date.parse(day) + 300 * 86_400_000).toISOString().slice(0, 10);
}

test('[STORY-61] a list is read as the one before it, and a waiting case that got post says so', async ({
  unit,
}) => {
  const guro = await unit.screenOf(unit.guro);
  const eli = await unit.screenOf(unit.eli);
  const today = await withWaiting(unit, guro);
  await pastes(guro, unit, [`A-1;Yrkesskade;2026-01-05;${today}`, 'A-3;Yrkesskader;2026-01-07;']);
  await expect(guro.getByLabel('Mottatt')).toHaveValue('2');
  await expect(guro.getByLabel('Siste post')).toHaveValue('3');
  await expect(guro.getByLabel('Yrkesskader')).toHaveValue(/./);
  await expect(guro.getByRole('checkbox', { name: /Dette er hele listen/ })).toBeChecked();
  await imports(guro, '2 saker');
  await expect(guro.getByText('1 sak på vent har fått ny post.')).toBeVisible();
  await expect(guro.getByText('1 sak er ikke lenger i fagsystemet.')).toBeVisible();
  await guro.getByRole('link', { name: 'Til tavla' }).click();
  await expect(guro.getByText('1 sak er ikke lenger i fagsystemet.')).toBeVisible();
  await seesWaiting(eli, 'S-1001');
  const folder = eli.getByRole('region', { name: 'Ventesaker' });
  await expect(folder.getByText('Ny post')).toBeVisible();
  await eli
    .getByRole('button', { name: /^S-1001,/ })
    .first()
    .click();
  await expect(eli.getByText(/Det kom ny post i saken/)).toBeVisible();
  await eli.keyboard.press('Escape');
  await eli.getByRole('button', { name: 'Avgjør' }).click();
  await eli.getByRole('dialog').getByRole('button', { name: 'Behold 1 på tavla' }).click();
  await expect(guro.getByRole('button', { name: 'Avgjør' })).toHaveCount(0);
});

test('[STORY-62] a list that comes again is asked about, and brought all the same when that is wanted', async ({
  unit,
}) => {
  const page = await unit.screenOf(unit.guro);
  const rows = ['A-1;Yrkesskade;2026-01-05;'];
  for (const again of [false, true]) {
    await pastes(page, unit, rows);
    await page.getByLabel('Mottatt').selectOption({ label: '3. inn' });
    await page.getByRole('button', { name: 'Importer 1 sak' }).click();
    if (!again)
      await expect(page.getByRole('heading', { name: '1 sak er lagt til' })).toBeVisible();
  }
  await expect(page.getByText(/Nøyaktig denne listen er lest inn før/)).toBeVisible();
  await page.getByRole('button', { name: 'Importer likevel' }).click();
  await expect(page.getByRole('heading', { name: 'Ingen nye saker' })).toBeVisible();
});

for (const [name, size] of Object.entries(SIZES)) {
  test(`[STORY-63] axe finds nothing on the list and on what it leaves to decide: ${name}`, async ({
    unit,
  }) => {
    const page = await unit.screenOf(unit.guro, size);
    const today = await withWaiting(unit, page);
    await pastes(page, unit, [`A-1;Yrkesskade;2026-01-05;${today}`, 'A-9;Noe annet;2026-01-07;']);
    await expect(page.getByLabel('Noe annet')).toBeVisible();
    await findsNothing(page, 'the list before it is sent');
    await page.getByRole('checkbox', { name: /Lag sakstypen/ }).check();
    await imports(page, '2 saker');
    await findsNothing(page, 'what came of it');
    await page.getByRole('link', { name: 'Til tavla' }).click();
    await page.getByRole('button', { name: 'Avgjør' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await findsNothing(page, 'what is no longer in the case system');
  });
}
