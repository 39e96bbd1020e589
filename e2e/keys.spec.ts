import { expect, type Page, request } from '@playwright/test';
import { opens } from './actions/board';
import { findsNothing, SIZES } from './checks/axe';
import { type Person, test, type Unit } from './fixtures/unit';

const section = (page: Page) => page.getByRole('region', { name: 'API-nøkler', exact: true });
const keysOn = (page: Page) => section(page).getByRole('listitem');

async function settingsOf(unit: Unit, person: Person): Promise<Page> {
  const page = await (await unit.elsewhere(person)).newPage();
  await page.goto(`/units/${unit.slug}/settings`);
  await expect(page.getByText('Oppdatert nå')).toBeVisible();
  return page;
}

/** Makes a key by keyboard, and gives it as it is shown. */
async function makesKey(page: Page, name: string): Promise<string> {
  return test.step(`makes the key ${name}`, async () => {
    await section(page).getByRole('button', { name: 'Lag nøkkel' }).press('Enter');
    const asked = page.getByRole('dialog', { name: 'Lag API-nøkkel' });
    await asked.getByRole('textbox', { name: 'Navn' }).fill(name);
    await page.keyboard.press('Enter');
    const made = page.getByRole('dialog', { name: 'Her er nøkkelen' });
    const field = made.getByRole('textbox', { name: 'API-nøkkel' });
    await expect(field).toBeFocused();
    const key = await field.inputValue();
    await made.getByRole('button', { name: 'Ferdig' }).press('Enter');
    await expect(made).toBeHidden();
    return key;
  });
}

test('[STORY-68] a key is made, a program brings cases in with it, and it is revoked, on the screens of two', async ({
  unit,
  server,
}) => {
  const [one, other] = [await settingsOf(unit, unit.guro), await settingsOf(unit, unit.guro)];
  const eli = await settingsOf(unit, unit.eli);
  const desk = await unit.screenOf(unit.eli);
  const key = await makesKey(one, 'Nattlig saksliste');
  expect(key).toMatch(/^mt_/);
  for (const page of [one, other]) await expect(keysOn(page)).toContainText(['aldri brukt']);
  await expect(section(eli)).toHaveCount(0);

  // A program is no browser: it has the key and nothing else.
  const program = await request.newContext({
    baseURL: server.url,
    extraHTTPHeaders: { authorization: `Bearer ${key}` },
  });
  const bring = () =>
    program.post(`/api/units/${unit.slug}/cases`, {
      headers: { 'idempotency-key': '0199e2a0-0000-7000-8000-000000000068' },
      data: { cases: [{ id: 'FAG-68', type: 'klage', received: '2026-01-05' }] },
    });
  const first = await bring();
  expect(await first.json()).toMatchObject({ ok: true, report: { added: 1 } });
  expect(await (await bring()).json()).toEqual(await first.json());
  for (const page of [one, other]) await expect(keysOn(page)).toContainText(['sist brukt']);
  await test.step('the case is on the desk, and its history names the case system', async () => {
    await opens(desk, 'S-1001');
    await expect(desk.getByText('Fagsystemet la inn saken fra dagens liste.')).toBeVisible();
  });

  await section(other)
    .getByRole('button', { name: 'Trekk tilbake: Nattlig saksliste' })
    .press('Enter');
  const asked = other.getByRole('dialog', { name: 'Trekke tilbake Nattlig saksliste?' });
  await asked.getByRole('button', { name: 'Trekk tilbake' }).click();
  for (const page of [one, other]) await expect(section(page)).toContainText('Ingen nøkler');
  expect((await bring()).status()).toBe(401);
  await program.dispose();
});

test('[STORY-69] the page for developers says how to begin and tells of every address', async ({
  unit,
}) => {
  const page = await settingsOf(unit, unit.guro);
  await section(page).getByRole('link', { name: 'Slik kobler du til et fagsystem' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'API' })).toBeVisible();
  const programs = page.getByRole('region', { name: 'For programmer', exact: true });
  await expect(
    programs.getByRole('button', { name: 'POST /api/units/{slug}/cases' }),
  ).toBeVisible();
  await expect(programs.getByText('cases[].received')).toBeVisible();
  const others = page.getByRole('region', { name: 'For tavlas egne sider', exact: true });
  const board = others.getByRole('button', { name: 'GET /api/units/{slug}/board' });
  await board.press('Enter');
  await expect(others.getByText('Read the board as it is')).toBeVisible();
  const document = await page.request.get('/api/openapi.json');
  const { paths } = await document.json();
  const count = Object.values<object>(paths).flatMap((path) => Object.keys(path)).length;
  await expect(page.getByRole('button', { name: /^(GET|POST|DELETE) \/api\// })).toHaveCount(count);
});

for (const [name, viewport] of Object.entries(SIZES)) {
  test(`[STORY-69] axe finds nothing on the page for developers and the dialogs of keys: ${name}`, async ({
    unit,
  }) => {
    test.slow();
    const page = await (await unit.elsewhere(unit.guro, { viewport })).newPage();
    await page.goto('/developers');
    await expect(page.getByRole('heading', { level: 1, name: 'API' })).toBeVisible();
    await findsNothing(page, 'the page for developers');
    await page.goto(`/units/${unit.slug}/settings`);
    await expect(page.getByText('Oppdatert nå')).toBeVisible();
    await section(page).getByRole('button', { name: 'Lag nøkkel' }).press('Enter');
    await findsNothing(page, 'making a key');
    await page.keyboard.press('Escape');
    await makesKey(page, 'Nattlig');
    await findsNothing(page, 'the settings with a key');
    await section(page).getByRole('button', { name: 'Trekk tilbake: Nattlig' }).press('Enter');
    await findsNothing(page, 'revoking a key');
  });
}
