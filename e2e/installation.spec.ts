import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { opens, presses } from './actions/board';
import { findsNothing, SIZES } from './checks/axe';
import { answered, invited, PASSWORD, type Person, test, type Unit } from './fixtures/unit';

type Size = { readonly width: number; readonly height: number };

async function installationOf(unit: Unit, person: Person, viewport?: Size): Promise<Page> {
  const options = viewport === undefined ? {} : { viewport };
  const page = await (await unit.elsewhere(person, options)).newPage();
  await page.goto('/installation');
  await expect(page.getByRole('heading', { name: 'Installasjonen', level: 1 })).toBeVisible();
  // It is awake.
  await expect(page.getByRole('button', { name: 'Lag invitasjoner' })).toBeEnabled();
  return page;
}

const row = (page: Page, words: string) => page.getByRole('listitem').filter({ hasText: words });
const unitNamed = (page: Page, name: string) =>
  page.locator('[data-unit]').filter({ hasText: name });

/** Another unit, which the owner is not in, and the link of its first leader. */
async function anotherUnit(unit: Unit, name: string) {
  const { slug } = await answered<{ slug: string }>(
    await unit.guro.api.post('/api/installation/units', {
      data: {
        name,
        caseTypes: [
          { name: 'Yrkesskade', difficulty: 3, tracking: 'cards', needsApproval: false },
          { name: 'Reiseutgifter', difficulty: 1, tracking: 'cards', needsApproval: false },
        ],
        reasons: [],
      },
    }),
  );
  const { path } = await answered<{ path: string }>(
    await unit.guro.api.post(`/api/installation/units/${slug}/invitations`, { data: {} }),
  );
  return { slug, path };
}

async function follows(page: Page, link: string, name: string, email: string): Promise<void> {
  await page.goto(new URL(link, page.url()).pathname);
  await page.getByRole('textbox', { name: 'Navn', exact: true }).fill(name);
  await page.getByLabel('E-post').fill(email);
  await page.getByLabel('Passord').fill(PASSWORD);
  await page.getByRole('button', { name: 'Lag konto og bli med' }).click();
  await expect(page.getByText('Oppdatert nå')).toBeVisible();
}

test('[STORY-70] the owner opens a unit without being in it, and says who leads it', async ({
  unit,
  server,
  browser,
}) => {
  const page = await (await unit.elsewhere(unit.guro)).newPage();
  await page.goto('/units');
  await page.getByRole('button', { name: /^Meny for/ }).click();
  await page.getByRole('menuitem', { name: 'Installasjonen' }).click();
  await expect(page.getByRole('heading', { name: 'Installasjonen', level: 1 })).toBeVisible();
  await page.getByRole('button', { name: 'Ny enhet' }).click();
  const name = `Ny ${unit.slug}`;
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Navn på enheten').fill(name);
  await dialog.getByRole('button', { name: 'Lag enheten' }).click();
  const link = await dialog.getByLabel('Invitasjonslenke', { exact: true }).inputValue();
  await dialog.getByRole('button', { name: 'Ferdig' }).click();
  await expect(unitNamed(page, name)).toContainText('Ingen leder');

  const leader = await (await browser.newContext({ baseURL: server.url })).newPage();
  await leader.goto('/sign-in');
  await follows(leader, link, 'Siri', `siri-${unit.slug}@example.no`);
  const slug = new URL(leader.url()).pathname.split('/')[2] ?? '';
  await page.reload();
  await expect(unitNamed(page, name)).toContainText('Ledes av Siri');
  expect((await page.goto(`/units/${slug}`))?.status()).toBe(404);

  await leader.goto('/units');
  await leader.getByRole('button', { name: /^Meny for/ }).click();
  await expect(leader.getByRole('menuitem', { name: 'Min konto' })).toBeVisible();
  await expect(leader.getByRole('menuitem', { name: 'Installasjonen' })).toHaveCount(0);
  expect((await leader.goto('/installation'))?.status()).toBe(404);

  const again = await installationOf(unit, unit.guro);
  await again
    .locator(`[data-unit="${unit.slug}"]`)
    .getByRole('button', { name: /^Utnevn leder/ })
    .click();
  await again.getByRole('dialog').getByRole('radio', { name: 'Eli' }).check();
  await again.getByRole('dialog').getByRole('button', { name: 'Utnevn' }).click();
  await expect(again.getByText(/^Eli leder nå/)).toBeVisible();
  await expect(again.locator(`[data-unit="${unit.slug}"]`)).toContainText('Eli');
});

test('[STORY-71] a closed unit says so on every screen, takes no changes, and is opened again', async ({
  unit,
}) => {
  await unit.add(1);
  const eli = await unit.screenOf(unit.eli);
  const page = await installationOf(unit, unit.guro);
  const mine = page.locator(`[data-unit="${unit.slug}"]`);
  const name = (await unit.board()).setup.name;
  await mine.getByRole('button', { name: `Lukk ${name}` }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Skriv navnet på enheten').fill('Noe annet');
  await dialog.getByRole('button', { name: 'Lukk enheten' }).click();
  await expect(dialog.getByText('Det er ikke navnet på enheten.')).toBeVisible();
  await dialog.getByLabel('Skriv navnet på enheten').fill(name.toLowerCase());
  await page.keyboard.press('Enter');
  await expect(page.getByText(`${name} er lukket.`)).toBeVisible();

  await expect(eli.getByText(/^Enheten ble lukket/)).toBeVisible();
  await opens(eli, 'S-1001');
  await presses(eli, 'Plukk');
  await expect(eli.getByText(/Enheten er lukket\. Ingenting kan endres/).first()).toBeVisible();
  const [card] = (await unit.board()).cases;
  expect(card?.state.kind).toBe('ready');
  await eli.goto('/units');
  await expect(eli.getByText('Medlem · Lukket')).toBeVisible();

  await mine.getByRole('button', { name: `Åpne ${name} igjen` }).click();
  await expect(page.getByText(`${name} er åpnet igjen.`)).toBeVisible();
  await eli.goto(`/units/${unit.slug}`);
  await opens(eli, 'S-1001');
  await presses(eli, 'Plukk');
  await expect(eli.getByText(/Du plukket saken/)).toBeVisible();
});

test('[STORY-72] two units become one, though the page is left in the middle', async ({
  unit,
  server,
}) => {
  const other = await anotherUnit(unit, `Vest ${unit.slug}`);
  const siri = await invited(server, unit.guro.api, unit.slug, 'Siri', 'leader');
  await answered(
    await siri.post(`/api/invitations/${other.path.split('/').at(-1)}`, { data: { name: 'Siri' } }),
  );
  await unit.add(3, { externalId: null });
  await unit.add(1, { externalId: `GOSYS-${unit.slug.slice(-20)}` });
  const name = (await unit.board()).setup.name;
  const eli = await unit.screenOf(unit.eli);
  const page = await installationOf(unit, unit.guro);
  await page
    .locator(`[data-unit="${unit.slug}"]`)
    .getByRole('button', { name: `Slå sammen ${name} med en annen enhet` })
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Hvor skal arbeidet?').selectOption(other.slug);
  await dialog.getByRole('button', { name: 'Se hva som flyttes' }).click();
  await expect(dialog.getByText('4 åpne saker')).toBeVisible();
  await expect(dialog.getByText('2 nye personer')).toBeVisible();
  await expect(dialog.getByText('Én person er med i begge, og beholder rollen der')).toBeVisible();
  await dialog.getByLabel('Skriv navnet på enheten').fill(name);
  const sent = page.waitForRequest((request) => request.method() === 'POST');
  await dialog.getByRole('button', { name: 'Slå sammen for godt' }).click();
  await sent;
  await page.close();

  await expect(eli.getByText(`arbeidet gikk til Vest ${unit.slug}`)).toBeVisible();
  await eli.goto(`/units/${other.slug}`);
  await expect(eli.locator('[data-column=ready]').getByRole('button', { name: /^S-/ })).toHaveCount(
    4,
  );
  const again = await installationOf(unit, unit.guro);
  await expect(again.locator(`[data-unit="${unit.slug}"]`)).toContainText('Arbeidet gikk til');
  await expect(again.locator(`[data-unit="${unit.slug}"]`).getByRole('button')).toHaveCount(0);
  await expect(again.locator(`[data-unit="${other.slug}"]`)).toContainText('4 åpne saker');
});

test('[STORY-73] a list of people is invited, and the links come back as a table', async ({
  unit,
  server,
  browser,
}) => {
  const page = await installationOf(unit, unit.guro);
  const ask = page.getByRole('region', { name: 'Inviter mange' });
  await ask
    .getByLabel('Lista', { exact: true })
    .fill(
      [
        'navn;e-post;rolle;enhet',
        `=Eva;eva-${unit.slug}@example.no;leder;${unit.slug}`,
        `Ola Nordmann;ola-${unit.slug}@example.no;medlem;Finnes ikke`,
        `Eva To;EVA-${unit.slug}@example.no;medlem;${unit.slug}`,
      ].join('\n'),
    );
  await ask.getByRole('button', { name: 'Lag invitasjoner' }).click();
  await expect(ask.getByText('Én invitasjon er laget.')).toBeVisible();
  await expect(ask.getByText('2 linjer ble ikke invitert')).toBeVisible();
  await expect(ask.getByText('Linje 3: Vi finner ikke enheten')).toBeVisible();
  await expect(ask.getByText('Linje 4: Denne adressen har en åpen invitasjon')).toBeVisible();
  const coming = page.waitForEvent('download');
  await ask.getByRole('button', { name: 'Last ned lenkene som CSV' }).click();
  const file = await coming;
  expect(file.suggestedFilename()).toBe('invitasjoner.csv');
  const text = await readFile(await file.path(), 'utf8');
  expect(text.split('\r\n')).toHaveLength(3);
  expect(text).toContain('"\'=Eva"');
  const link = /"(http[^"]+\/invite\/[^"]+)"/.exec(text)?.[1] ?? '';
  const eva = await (await browser.newContext({ baseURL: server.url })).newPage();
  await eva.goto('/sign-in');
  await follows(eva, link, 'Eva', `eva-${unit.slug}@example.no`);
});

test('[STORY-74] the owner sees who runs which version, and makes a backup', async ({ unit }) => {
  await unit.screenOf(unit.eli);
  const page = await installationOf(unit, unit.guro);
  const versions = page.getByRole('region', { name: 'Versjoner' });
  const name = (await unit.board()).setup.name;
  await expect(row(page, name).filter({ hasText: 'skjerm' })).toContainText(
    'samme bygg som tjeneren',
  );
  await expect(versions.getByText(/^Protokoll$/)).toBeVisible();
  const backups = page.getByRole('region', { name: 'Sikkerhetskopier' });
  await backups.getByRole('button', { name: 'Ta sikkerhetskopi nå' }).click();
  await expect(backups.getByText('Sikkerhetskopien er laget og kontrollert.')).toBeVisible();
  await expect(row(page, 'På forespørsel').first()).toContainText('Kontrollert');
  await expect(backups.getByText('npm run restore -- latest --move-aside')).toBeVisible();
});

for (const [name, viewport] of Object.entries(SIZES)) {
  test(`[STORY-74] axe finds nothing on the installation page: ${name}`, async ({ unit }) => {
    test.slow();
    const page = await installationOf(unit, unit.guro, viewport);
    await findsNothing(page, 'the page');
    const mine = page.locator(`[data-unit="${unit.slug}"]`);
    await mine.getByRole('button', { name: /^Lukk/ }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await findsNothing(page, 'closing');
    await page.keyboard.press('Escape');
    await mine.getByRole('button', { name: /^Utnevn/ }).click();
    await expect(page.getByRole('radio').first()).toBeVisible();
    await findsNothing(page, 'appointing');
    await page.keyboard.press('Escape');
    await mine.getByRole('button', { name: /^Slå/ }).click();
    await page.getByLabel('Hvor skal arbeidet?').selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Se hva som flyttes' }).click();
    await expect(page.getByText(/^Dette går til/)).toBeVisible();
    await findsNothing(page, 'merging');
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(viewport.width);
  });
}
