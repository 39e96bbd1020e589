import { type Browser, expect, type Page } from '@playwright/test';
import { findsNothing } from './checks/axe';
import { test } from './fixtures/unit';

const NEW = 'elleve rolige ryper';

test('[STORY-80] whoever forgot the password gets a link from a leader, chooses another, and is told of it', async ({
  unit,
  server,
  browser,
}) => {
  const leader = await (await unit.elsewhere(unit.guro)).newPage();
  await leader.goto(`/units/${unit.slug}/people`);
  await leader.getByRole('button', { name: 'Lag innloggingslenke for Eli' }).click();
  await expect(leader.getByText('Du får en lenke som virker én gang')).toBeVisible();
  await leader.getByRole('dialog').getByRole('button', { name: 'Lag lenke' }).click();
  const link = await leader.getByLabel('Innloggingslenke', { exact: true }).inputValue();
  await findsNothing(leader, 'a sign-in link to copy');
  await leader.getByRole('dialog').getByRole('button', { name: 'Ferdig' }).click();
  await expect(leader.getByText(/^En leder laget en innloggingslenke /)).toBeVisible();

  const elsewhere = await unit.screenOf(unit.eli);
  const eli = await freshPage(browser, server.url);
  for (let n = 0; n < 2; n++) {
    await eli.goto('/');
    await eli.goto(pathOf(link));
    await expect(eli.getByRole('heading', { name: 'Velg nytt passord' })).toBeVisible();
  }
  await expect(elsewhere.getByText('Oppdatert nå')).toBeVisible();
  await findsNothing(eli, 'a new password by a link');
  await eli.getByLabel('Nytt passord', { exact: true }).fill(NEW);
  await eli.getByLabel('Nytt passord en gang til').fill(`${NEW} `);
  await eli.getByRole('button', { name: 'Logg inn med nytt passord' }).click();
  await expect(eli.getByText('De to nye passordene er ikke like.')).toBeVisible();
  await eli.getByLabel('Nytt passord en gang til').fill(NEW);
  await eli.getByRole('button', { name: 'Logg inn med nytt passord' }).click();
  await expect(eli.getByText('Oppdatert nå')).toBeVisible();
  await expect(
    elsewhere.getByText('Du er logget ut. Logg inn for å fortsette.').first(),
  ).toBeVisible();

  await leader.goto(pathOf(link));
  await expect(leader.getByText('Lenken er brukt.')).toBeVisible();

  const home = await freshPage(browser, server.url);
  await signIn(home, `eli-${unit.slug}@example.no`);
  await expect(
    home.getByRole('heading', { name: 'En leder har laget en innloggingslenke til deg' }),
  ).toBeVisible();
  await expect(home.getByText(/^Laget i Enhet .* Brukt /)).toBeVisible();
  await findsNothing(home, 'told of a link');
  await home.getByRole('button', { name: 'Jeg har sett det' }).click();
  await expect(home.getByText('Oppdatert nå')).toBeVisible();
  expect(server.log()).not.toContain(new URL(link).hash.slice(1));
});

function pathOf(link: string): string {
  const { pathname, hash } = new URL(link);
  return pathname + hash;
}

async function freshPage(browser: Browser, baseURL: string): Promise<Page> {
  return (await browser.newContext({ baseURL })).newPage();
}

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-post').fill(email);
  await page.getByLabel('Passord').fill(NEW);
  await page.getByRole('button', { name: 'Logg inn' }).click();
}
