import { expect } from '@playwright/test';
import { test } from './fixtures/server';
import { apiOf, PASSWORD } from './fixtures/unit';

test('[STORY-11] from nothing to a board with a first case, and a colleague who joins', async ({
  page,
  browser,
  baseURL,
}) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Hvem er du?' })).toBeVisible();
  await page.getByRole('textbox', { name: 'Navn', exact: true }).fill('Guro');
  await page.getByLabel('E-post').fill('guro@example.no');
  await page.getByLabel('Passord').fill(PASSWORD);
  await page.getByRole('button', { name: 'Neste: Enheten' }).click();
  await page.getByLabel('Navn på enheten').fill('Sykepenger Fjordvik');
  await page.getByRole('button', { name: 'Neste: Sakstyper' }).click();
  await page
    .getByRole('group', { name: 'Sakstype 1' })
    .getByRole('textbox', { name: 'Sakstype' })
    .fill('Yrkesskade');
  await page.getByRole('button', { name: 'Sett opp tavla' }).click();
  await page.getByRole('link', { name: 'Fortsett senere' }).click();

  await expect(page.getByText('Oppdatert nå')).toBeVisible();
  await expect(page.getByText('Sykepenger Fjordvik').first()).toBeVisible();
  await page.getByRole('button', { name: 'Ny sak' }).click();
  await page
    .getByRole('dialog')
    .getByRole('combobox', { name: 'Sakstype' })
    .selectOption({ label: 'Yrkesskade' });
  await page.getByRole('dialog').getByRole('checkbox', { name: 'Allerede registrert' }).check();
  await page.getByRole('dialog').getByRole('button', { name: 'Legg til' }).click();
  await expect(
    page.locator('[data-column=ready]').getByRole('button', { name: /^S-1001,/ }),
  ).toBeVisible();

  const unit = page.url();
  await page.goto(`${unit}/people`);
  await page.getByRole('button', { name: 'Lag invitasjonslenke' }).click();
  await page
    .getByRole('dialog')
    .getByRole('radio', { name: /^Medlem/ })
    .check();
  await page.getByRole('dialog').getByRole('button', { name: 'Lag lenke' }).click();
  const link = await page.getByLabel('Invitasjonslenke', { exact: true }).inputValue();

  const colleague = await (
    await browser.newContext({ ...(baseURL === undefined ? {} : { baseURL }) })
  ).newPage();
  await colleague.goto(new URL(link).pathname);
  await colleague.getByRole('textbox', { name: 'Navn', exact: true }).fill('Eli');
  await colleague.getByLabel('E-post').fill('eli@example.no');
  await colleague.getByLabel('Passord').fill(PASSWORD);
  await colleague.getByRole('button', { name: 'Lag konto og bli med' }).click();
  await expect(colleague.getByText('Oppdatert nå')).toBeVisible();
  await expect(page.getByText('Eli').first()).toBeVisible();
});

test('[STORY-12] a unit of others looks like one that does not exist', async ({
  server,
  browser,
}) => {
  const guro = await apiOf(server);
  const setup = await guro.get('/api/setup');
  const { done } = await setup.json();
  const owner = { name: 'Guro', email: 'guro@example.no', password: PASSWORD };
  if (!done) {
    await guro.post('/api/setup', {
      data: { owner, unit: { name: 'Den første' }, language: 'nb', caseTypes: [], reasons: [] },
    });
  } else {
    await guro.post('/api/auth/sign-in', {
      data: { email: owner.email, password: owner.password },
    });
  }
  const { units } = await (await guro.get('/api/units')).json();
  expect(units.length).toBeGreaterThan(0);
  const context = await browser.newContext({ baseURL: server.url });
  const stranger = await context.newPage();
  const answer = await stranger.goto('/units/finnes-ikke');
  const other = await stranger.goto(`/units/${units[0].slug}`);
  expect(other?.status()).toBe(answer?.status());
});
