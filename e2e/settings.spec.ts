import { expect, type Page } from '@playwright/test';
import { opens } from './actions/board';
import { findsNothing, SIZES } from './checks/axe';
import { type Person, test, type Unit } from './fixtures/unit';

const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

async function settingsOf(unit: Unit, person: Person): Promise<Page> {
  const page = await (await unit.elsewhere(person)).newPage();
  await page.goto(`/units/${unit.slug}/settings`);
  await expect(page.getByText('Oppdatert nå')).toBeVisible();
  return page;
}

/** The names in a list of the unit, in the order in which they stand. */
async function standsThere(page: Page, list: string, names: readonly string[]): Promise<void> {
  await expect(
    page.getByRole('list', { name: list, exact: true }).getByRole('listitem'),
  ).toContainText([...names]);
}

test('[STORY-50] a leader changes duties and the order of case types, and the other screen follows', async ({
  unit,
}) => {
  const [guro, eli] = [await settingsOf(unit, unit.guro), await settingsOf(unit, unit.eli)];
  await addsDuty(guro, 'Journalvakt');
  await addsDuty(guro, 'Telefon');
  for (const page of [guro, eli]) await standsThere(page, 'Oppgaver', ['Journalvakt', 'Telefon']);

  await guro.getByRole('button', { name: 'Endre: Telefon' }).press('Enter');
  const dialog = guro.getByRole('dialog', { name: 'Endre oppgave' });
  await dialog.getByRole('textbox', { name: 'Navn' }).fill('Journalvakt');
  await dialog.getByRole('button', { name: 'Lagre' }).click();
  await expect(dialog.getByText('Navnet er i bruk. Velg et annet.')).toBeVisible();
  await expect(dialog.getByRole('textbox', { name: 'Navn' })).toHaveValue('Journalvakt');
  await dialog.getByRole('textbox', { name: 'Navn' }).fill('Telefonvakt');
  await guro.keyboard.press('Enter');
  for (const page of [guro, eli])
    await standsThere(page, 'Oppgaver', ['Journalvakt', 'Telefonvakt']);
  await guro.getByRole('button', { name: 'Ta ut av bruk: Journalvakt' }).press('Enter');
  for (const page of [guro, eli]) {
    await standsThere(page, 'Oppgaver', ['Telefonvakt']);
    await standsThere(page, 'Oppgaver, ikke i bruk', ['Journalvakt']);
  }
  await expect(guro.getByRole('button', { name: 'Ta i bruk igjen: Journalvakt' })).toBeFocused();

  for (const page of [guro, eli])
    await standsThere(page, 'Sakstyper', ['Yrkesskade', 'Klage', 'Forlengelse']);
  const down = guro.getByRole('button', { name: 'Flytt ned: Yrkesskade' });
  await down.press('Enter');
  for (const page of [guro, eli])
    await standsThere(page, 'Sakstyper', ['Klage', 'Yrkesskade', 'Forlengelse']);
  await expect(down).toBeFocused();
  await expect(guro.getByText('Yrkesskade er nummer 2 av 3.')).toBeAttached();
  await guro.keyboard.press('Alt+ArrowDown');
  for (const page of [guro, eli])
    await standsThere(page, 'Sakstyper', ['Klage', 'Forlengelse', 'Yrkesskade']);
  await expect(down).toBeFocused();
  await expect(eli.getByRole('button', { name: /^Flytt/ })).toHaveCount(0);
});

async function addsDuty(page: Page, name: string): Promise<void> {
  await test.step(`adds the duty ${name}`, async () => {
    await page.getByRole('button', { name: 'Legg til oppgave' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Ny oppgave' });
    await dialog.getByRole('textbox', { name: 'Navn' }).fill(name);
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
  });
}

test('[STORY-51] the reminder about privacy stays with leaders until everything is filled in', async ({
  unit,
}) => {
  const [desk, eli] = [await unit.screenOf(unit.guro), await unit.screenOf(unit.eli)];
  const reminder = (page: Page) => page.getByRole('complementary', { name: 'Personvern' });
  await expect(reminder(desk)).toContainText('4 opplysninger om personvern mangler');
  await expect(reminder(eli)).toHaveCount(0);

  const settings = await settingsOf(unit, unit.guro);
  await section(settings, 'Personvern').getByRole('button').press('Enter');
  const dialog = settings.getByRole('dialog', { name: 'Personvern i enheten' });
  await dialog.getByRole('textbox', { name: 'Formål' }).fill('Fordele saker og følge køen');
  await dialog.getByRole('textbox', { name: 'Behandlingsansvarlig' }).fill('Etaten');
  await dialog.getByRole('button', { name: 'Lagre' }).click();
  await expect(dialog).toBeHidden();
  await expect(reminder(desk)).toContainText('2 opplysninger om personvern mangler');

  await reminder(desk).getByRole('link', { name: 'Fyll ut' }).click();
  await desk.getByRole('button', { name: 'Fyll ut eller endre' }).press('Enter');
  const again = desk.getByRole('dialog', { name: 'Personvern i enheten' });
  await again.getByRole('textbox', { name: /DPIA/ }).fill('Arkivsak 2026/17');
  await again.getByRole('textbox', { name: /^Drøftet/ }).fill('1.1.2099');
  await again.getByRole('button', { name: 'Lagre' }).click();
  await expect(again.getByText(/Skriv en dag som har vært/)).toBeVisible();
  await again.getByRole('textbox', { name: /^Drøftet/ }).fill('2.3.2026');
  await again.getByRole('button', { name: 'Lagre' }).click();
  await expect(again).toBeHidden();
  await expect(section(settings, 'Personvern')).toContainText('Arkivsak 2026/17');
  await expect(section(settings, 'Personvern')).not.toContainText('Mangler');
  await desk.goto(`/units/${unit.slug}`);
  await expect(desk.getByText('Oppdatert nå')).toBeVisible();
  await expect(reminder(desk)).toHaveCount(0);
});

test('[STORY-55] two fill in privacy at once, and nothing is overwritten unseen', async ({
  unit,
}) => {
  const [one, other] = [await settingsOf(unit, unit.guro), await settingsOf(unit, unit.guro)];
  const dialog = (page: Page) => page.getByRole('dialog', { name: 'Personvern i enheten' });
  for (const page of [one, other])
    await page.getByRole('button', { name: 'Fyll ut eller endre' }).press('Enter');
  await dialog(one).getByRole('textbox', { name: 'Formål' }).fill('Fordele saker');
  await dialog(one).getByRole('textbox', { name: 'Behandlingsansvarlig' }).fill('Etaten');
  await dialog(one).getByRole('button', { name: 'Lagre' }).click();
  await expect(dialog(one)).toBeHidden();
  const purpose = dialog(other).getByRole('textbox', { name: 'Formål' });
  await purpose.fill('Følge køen');
  await expect(other.getByText('Fordele saker')).toBeAttached();
  await dialog(other).getByRole('button', { name: 'Lagre' }).click();
  await expect(dialog(other).getByRole('alert')).toContainText('Fordele saker');
  await expect(dialog(other).getByRole('alert')).toBeFocused();
  await expect(purpose).toHaveValue('Følge køen');
  await dialog(other).getByRole('button', { name: 'Lagre' }).click();
  for (const page of [one, other]) {
    await expect(section(page, 'Personvern')).toContainText('Følge køen');
    await expect(section(page, 'Personvern')).toContainText('Etaten');
  }
});

test('[STORY-52] with a link to the case system a case opens there from its panel, by press or by key', async ({
  unit,
}) => {
  await unit.add(1, { externalId: 'FS 17' });
  const [settings, eli] = [await settingsOf(unit, unit.guro), await unit.screenOf(unit.eli)];
  await opens(eli, 'S-1001');
  await expect(eli.getByText('ID i fagsystemet: FS 17')).toBeVisible();
  await settings.getByRole('button', { name: 'Endre nummer og lenke' }).press('Enter');
  const dialog = settings.getByRole('dialog', { name: 'Endre nummer og lenke' });
  await dialog.getByRole('textbox', { name: 'Enhetsnummer' }).fill('4401');
  const link = dialog.getByRole('textbox', { name: 'Lenke til en sak' });
  await link.fill('http://fagsystem.example.no/{id}');
  await dialog.getByRole('button', { name: 'Lagre' }).click();
  await expect(dialog.getByText(/^Lenken kan ikke brukes/)).toBeVisible();
  await link.fill('https://fagsystem.example.no/{id}');
  await expect(
    dialog.getByText('Eksempel: ID 12345678 åpner https://fagsystem.example.no/12345678'),
  ).toBeVisible();
  await dialog.getByRole('button', { name: 'Lagre' }).click();
  await expect(dialog).toBeHidden();
  await expect(eli.getByRole('link', { name: /FS 17/ })).toHaveAttribute(
    'href',
    'https://fagsystem.example.no/FS%2017',
  );
  await eli.keyboard.press('c');
  await expect(eli.getByText('Kopiert').first()).toBeAttached();

  await eli
    .context()
    .route('https://fagsystem.example.no/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>FS 17</title>' }),
    );
  const opened = eli.context().waitForEvent('page');
  await eli.keyboard.press('o');
  await expect(await opened).toHaveURL('https://fagsystem.example.no/FS%2017');
});

test('[STORY-57] a routine that a leader has linked to stands in each case of its type', async ({
  unit,
}) => {
  await unit.add(1);
  const [settings, eli] = [await settingsOf(unit, unit.guro), await unit.screenOf(unit.eli)];
  await opens(eli, 'S-1001');
  await settings.getByRole('button', { name: 'Endre: Yrkesskade' }).press('Enter');
  const dialog = settings.getByRole('dialog');
  const link = dialog.getByRole('textbox', { name: 'Lenke til rutinen' });
  await link.fill('navet/rutiner');
  await dialog.getByRole('button', { name: 'Lagre' }).click();
  await expect(dialog.getByText(/^Lenken kan ikke brukes/)).toBeVisible();
  await link.fill('https://navet.example.no/rutiner/yrkesskade');
  await dialog.getByRole('button', { name: 'Lagre' }).click();
  await expect(dialog).toBeHidden();
  await expect(eli.getByRole('link', { name: /^Rutine: Yrkesskade/ })).toHaveAttribute(
    'href',
    'https://navet.example.no/rutiner/yrkesskade',
  );
});

test('[STORY-53] things are kept shorter and never longer', async ({ unit }) => {
  const [guro, eli] = [await settingsOf(unit, unit.guro), await settingsOf(unit, unit.eli)];
  await guro.getByRole('button', { name: 'Endre lagringstiden' }).press('Enter');
  const dialog = guro.getByRole('dialog', { name: 'Endre lagringstiden' });
  await dialog.getByRole('textbox', { name: /^Saker/ }).fill('60');
  await dialog.getByRole('button', { name: 'Lagre' }).click();
  await expect(dialog.getByText('Skriv et helt tall fra 1 til 30.')).toBeVisible();
  await dialog.getByRole('textbox', { name: /^Saker/ }).fill('14');
  await dialog.getByRole('button', { name: 'Lagre' }).click();
  await expect(dialog).toBeHidden();
  for (const page of [guro, eli])
    await expect(section(page, 'Lagringstid')).toContainText('14 dager etter at saken er ferdig');
});

for (const [name, viewport] of Object.entries(SIZES)) {
  test(`[STORY-54] axe finds nothing on the dialogs of the settings: ${name}`, async ({ unit }) => {
    test.slow();
    await unit.guro.order({ type: 'AddDuty', name: 'Telefon' });
    const page = await (await unit.elsewhere(unit.guro, { viewport })).newPage();
    await page.goto(`/units/${unit.slug}/settings`);
    await expect(page.getByText('Oppdatert nå')).toBeVisible();
    for (const button of [
      'Endre nummer og lenke',
      'Endre: Telefon',
      'Endre lagringstiden',
      'Fyll ut eller endre',
    ]) {
      await page.getByRole('button', { name: button }).press('Enter');
      await findsNothing(page, button);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
  });
}

test('[STORY-56] a leader is asked before an invitation is withdrawn', async ({ unit }) => {
  const made = await unit.guro.api.post(`/api/units/${unit.slug}/invitations`, {
    data: { role: 'reader' },
  });
  const { path } = (await made.json()) as { path: string };
  const page = await unit.screenOf(unit.guro);
  await page.goto(`/units/${unit.slug}/people`);
  const withdraw = page.getByRole('button', { name: /^Trekk tilbake invitasjonen for Leser/ });
  await withdraw.press('Enter');
  const asked = page.getByRole('dialog', { name: 'Trekke tilbake invitasjonen for Leser?' });
  await asked.getByRole('button', { name: 'Behold den' }).press('Enter');
  await expect(asked).toBeHidden();
  await withdraw.press('Enter');
  await findsNothing(page, 'an invitation is about to be withdrawn');
  await asked.getByRole('button', { name: 'Trekk tilbake' }).press('Enter');
  await expect(page.getByText('Ingen åpne invitasjoner')).toBeVisible();
  await expect(page.locator('body')).not.toBeFocused();
  await page.goto(path);
  await expect(page.getByRole('button', { name: /bli med/ })).toHaveCount(0);
});
