import { expect, type Locator, type Page } from '@playwright/test';
import { closesCase, opens, presses } from './actions/board';
import { seesIn, seesNoneIn, seesWaiting } from './checks/board';
import { test } from './fixtures/unit';

const card = (page: Page, reference: string) =>
  page.getByRole('button', { name: new RegExp(`^${reference},`) }).first();

/** How a verb is given: by its button in the open case, or by the menu of the card with keys alone. */
type Way = (page: Page, reference: string, verb: string) => Promise<void>;

const byButton: Way = async (page, reference, verb) => {
  await test.step(`${verb} ${reference}, by button`, async () => {
    await opens(page, reference);
    await presses(page, verb);
  });
};

const byKey: Way = async (page, reference, verb) => {
  await test.step(`${verb} ${reference}, by key`, async () => {
    await card(page, reference).focus();
    await page.keyboard.press('m');
    await page.getByRole('menuitem', { name: verb, exact: true }).press('Enter');
  });
};

/** Answers the dialog and sends it; with keys alone that is Space on each answer and Enter. */
async function answers(page: Page, title: string, choices: readonly string[]): Promise<void> {
  const dialog = page.getByRole('dialog', { name: title });
  for (const name of choices) await dialog.getByRole('radio', { name }).press('Space');
  await sends(page, dialog);
}

async function says(page: Page, title: string, text: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: title });
  await dialog.getByRole('textbox').fill(text);
  await sends(page, dialog);
}

async function sends(page: Page, dialog: Locator): Promise<void> {
  await dialog.locator('button[type=submit]').press('Enter');
  await expect(dialog).toBeHidden();
  await closes(page);
}

async function closes(page: Page): Promise<void> {
  if (await page.getByRole('dialog').isVisible()) await closesCase(page);
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

async function seesTag(page: Page, reference: string, tag: string): Promise<void> {
  await expect(
    page.getByRole('button', { name: new RegExp(`^${reference},.*${tag}`, 'i') }),
  ).toBeVisible();
}

for (const [name, way] of Object.entries({ 'by button': byButton, 'by key': byKey })) {
  test(`[STORY-19] every command on a case is given ${name}, and seen on both screens`, async ({
    unit,
  }) => {
    const [eli, guro] = [await unit.screenOf(unit.eli), await unit.screenOf(unit.guro)];
    const both = async (sees: (page: Page) => Promise<void>) => {
      for (const page of [eli, guro]) await sees(page);
    };
    await eli.getByRole('button', { name: 'Ny sak' }).press('Enter');
    const add = eli.getByRole('dialog', { name: 'Ny sak' });
    await add.getByRole('combobox', { name: 'Sakstype' }).selectOption({ label: 'Klage' });
    await sends(eli, add);
    await both((page) => seesIn(page, 'arrived', 'S-1001'));

    await way(eli, 'S-1001', 'Registrer');
    await closes(eli);
    await both((page) => seesIn(page, 'ready', 'S-1001'));
    await way(eli, 'S-1001', 'Plukk');
    await closes(eli);
    await both((page) => seesIn(page, 'taken', 'S-1001'));

    await way(eli, 'S-1001', 'Behold til');
    const keep = eli.getByRole('dialog', { name: 'Behold S-1001' });
    await keep.getByRole('radio').last().press('Space');
    await sends(eli, keep);
    await way(eli, 'S-1001', 'Merk som haster');
    await says(eli, 'Merk S-1001 som haster', 'svar til klageinstansen');
    await both((page) => seesTag(page, 'S-1001', 'haster: svar'));
    await way(guro, 'S-1001', 'Haster ikke lenger');
    await closes(guro);

    await way(eli, 'S-1001', 'Sett på vent');
    await answers(eli, 'Sett S-1001 på vent', ['Inntektsmelding']);
    await both((page) => seesWaiting(page, 'S-1001'));
    await way(guro, 'S-1001', 'Venter på mer');
    const more = guro.getByRole('dialog', { name: /S-1001/ }).last();
    await more.getByRole('radio', { name: 'Inntektsmelding' }).press('Space');
    await more.getByRole('radio', { name: 'Behandler' }).press('Space');
    await more.locator('button[type=submit]').press('Enter');
    await closes(guro);
    await both((page) => seesTag(page, 'S-1001', 'Behandler'));
    await opens(guro, 'S-1001');
    await guro.getByRole('button', { name: 'Gjennomgått: Inntektsmelding' }).first().press('Enter');
    await answers(guro, 'Gjennomgang av S-1001', ['Purret']);
    await both((page) => seesTag(page, 'S-1001', 'purret'));
    await way(guro, 'S-1001', 'Alt er mottatt');
    await closes(guro);
    await both((page) => seesIn(page, 'ready', 'S-1001'));

    await way(eli, 'S-1001', 'Plukk');
    await closes(eli);
    await way(eli, 'S-1001', 'Til godkjenning');
    await closes(eli);
    await both((page) => seesIn(page, 'approval', 'S-1001'));
    await way(guro, 'S-1001', 'Returner');
    await says(guro, 'Returner S-1001', 'begrunnelsen mangler');
    await both((page) => seesIn(page, 'taken', 'S-1001'));
    await way(eli, 'S-1001', 'Til godkjenning');
    await closes(eli);
    await way(guro, 'S-1001', 'Godkjenn');
    await closes(guro);
    await both((page) => seesNoneIn(page, 'approval', 'S-1001'));
    await both((page) => expect(page.getByText('Ferdig i dag 1')).toBeVisible());
  });

  test(`[STORY-20] a case is passed on, put back, finished, withdrawn and opened again ${name}`, async ({
    unit,
  }) => {
    await unit.add(2);
    const [eli, guro] = [await unit.screenOf(unit.eli), await unit.screenOf(unit.guro)];
    const both = async (sees: (page: Page) => Promise<void>) => {
      for (const page of [eli, guro]) await sees(page);
    };
    await way(eli, 'S-1001', 'Plukk');
    await closes(eli);
    await way(eli, 'S-1001', 'Overfør');
    await answers(eli, 'Overfør S-1001', ['Guro', 'Jevner ut']);
    await seesTag(eli, 'S-1001', 'hos Guro');
    await seesTag(guro, 'S-1001', 'hos deg');
    await way(guro, 'S-1001', 'Legg tilbake');
    await answers(guro, 'Legg S-1001 tilbake i køen', ['Mangler kompetanse']);
    await both((page) => seesIn(page, 'ready', 'S-1001'));
    await expect(guro.getByText('Neste for deg: S-1002').first()).toBeVisible();

    await way(guro, 'S-1002', 'Trekk');
    await answers(guro, 'Trekk S-1002', ['Saken finnes fra før']);
    await both((page) => seesNoneIn(page, 'ready', 'S-1002'));
    await way(eli, 'S-1001', 'Plukk');
    await closes(eli);
    await way(eli, 'S-1001', 'Ferdig');
    await closes(eli);
    await both((page) => expect(page.getByText('Ferdig i dag 2')).toBeVisible());

    await eli.getByRole('button', { name: 'Vis', exact: true }).press('Enter');
    await way(eli, 'S-1002', 'Åpne på nytt');
    await closes(eli);
    await both((page) => seesIn(page, 'ready', 'S-1002'));
    await eli.keyboard.press('Control+z');
    await both((page) => seesNoneIn(page, 'ready', 'S-1002'));
  });
}

test('[STORY-21] piles are told as differences and counted anew, and both screens have the same figures', async ({
  unit,
}) => {
  const [eli, guro] = [await unit.screenOf(unit.eli), await unit.screenOf(unit.guro)];
  const tells = async (what: string, fields: Readonly<Record<string, string>>) => {
    await eli.getByRole('button', { name: 'Oppdater antall: Forlengelse' }).press('Enter');
    const dialog = eli.getByRole('dialog', { name: 'Forlengelse: oppdater antall' });
    await dialog.getByRole('radio', { name: what }).press('Space');
    for (const [label, text] of Object.entries(fields)) await dialog.getByLabel(label).fill(text);
    await sends(eli, dialog);
  };
  const both = async (...figures: readonly string[]) => {
    for (const page of [eli, guro]) {
      const row = page.getByRole('list', { name: 'Saker som telles' }).getByRole('listitem');
      for (const figure of figures) await expect(row).toContainText(figure);
    }
  };
  await tells('Kommet inn', { 'Hvor mange?': '40' });
  await both('40 uregistrert', '0 klare');
  await tells('Registrert', { 'Hvor mange?': '30' });
  await both('10 uregistrert', '30 klare');
  await tells('Ferdig', { 'Hvor mange?': '12' });
  await both('10 uregistrert', '18 klare', '12 ferdig i dag');
  await tells('Tell på nytt', { Uregistrert: '9', Klare: '20' });
  await both('9 uregistrert', '20 klare', '12 ferdig i dag');
});
