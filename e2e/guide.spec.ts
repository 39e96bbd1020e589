import { expect, type Page } from '@playwright/test';
import { invites, isAtStep, setsUp } from './actions/guide';
import { test } from './fixtures/server';
import { PASSWORD } from './fixtures/unit';

const GURO = { name: 'Guro', email: 'guro@example.no', password: PASSWORD };
const next = (page: Page, step: string) => page.getByRole('button', { name: `Neste: ${step}` });
const step = (page: Page, name: RegExp) =>
  page.getByRole('navigation', { name: 'Steg i oppsettet' }).getByRole('button', { name });

test('[STORY-75] a newcomer comes through six steps to a board that can be worked on, two of them skipped and found again', async ({
  page,
  browser,
  baseURL,
}) => {
  test.slow();
  await setsUp(page, GURO);
  await isAtStep(page, 'Hva heter enheten, og når møtes dere?');
  await page.getByRole('button', { name: 'Endre nummer og lenke' }).click();
  await page.getByRole('dialog').getByLabel('Enhetsnummer').fill('4488');
  await page.getByRole('dialog').getByRole('button', { name: 'Lagre' }).click();
  await expect(page.getByText('4488')).toBeVisible();
  await next(page, 'folk').click();

  await isAtStep(page, 'Hvem skal bruke tavla?');
  await page.getByRole('button', { name: 'Hopp over: Folk' }).click();
  await isAtStep(page, 'Hvilke saker har dere?');
  await page.getByRole('button', { name: 'Bruk startsettet for sykepenger' }).click();
  await expect(page.getByRole('list', { name: '8 sakstyper' })).toBeVisible();
  await page.getByRole('combobox', { name: 'Vanskelighetsgrad for Yrkesskade' }).selectOption('3');
  await next(page, 'frist for à jour').click();

  await isAtStep(page, 'Når skal alt være registrert?');
  await page.getByLabel('Klokkeslett').fill('13.30');
  await page.getByRole('button', { name: 'Lagre fristen' }).click();
  await page.getByRole('button', { name: 'Hopp over: Frist for à jour' }).click();
  await isAtStep(page, 'Hvordan får dere tavla opp på en skjerm?');
  await next(page, 'første tavlemøte').click();
  await isAtStep(page, 'Hvordan holder dere det første tavlemøtet?');
  await expect(page.getByRole('list', { name: 'Det dere går gjennom' })).toContainText(
    'Én på jobb',
  );
  await page.getByRole('button', { name: 'Ferdig: til tavla' }).click();

  const reminder = page.getByRole('complementary', { name: 'Oppsettet' });
  await expect(reminder).toContainText('2 steg i oppsettet gjenstår: folk, frist for à jour.');
  await reminder.getByRole('link', { name: 'Fortsett' }).click();
  await isAtStep(page, 'Hvem skal bruke tavla?');
  await expect(step(page, /^Folk Hoppet over/)).toHaveAttribute('aria-current', 'step');
  const link = await invites(page, /^Medlem/);

  const colleague = await (
    await browser.newContext({ ...(baseURL === undefined ? {} : { baseURL }) })
  ).newPage();
  await colleague.goto(link);
  await colleague.getByRole('textbox', { name: 'Navn', exact: true }).fill('Eli');
  await colleague.getByLabel('E-post').fill('eli@example.no');
  await colleague.getByLabel('Passord').fill(PASSWORD);
  await colleague.getByRole('button', { name: 'Lag konto og bli med' }).click();
  await expect(colleague.getByText('Oppdatert nå')).toBeVisible();
  await expect(page.getByRole('main').getByText('Eli', { exact: true })).toBeVisible();
  await expect(step(page, /^Folk \(ferdig\)/)).toBeVisible();
  await expect(colleague.getByText('13.30 frist for à jour')).toBeAttached();
  await expect(colleague.getByRole('complementary', { name: 'Oppsettet' })).toHaveCount(0);

  await step(page, /^Frist for à jour/).click();
  await expect(page.getByLabel('Klokkeslett')).toHaveValue('13.30');
  await page.getByLabel('Klokkeslett').fill('14.15');
  await page.getByLabel('Klokkeslett').press('Enter');
  await expect(colleague.getByText('14.15 frist for à jour')).toBeAttached();
  await next(page, 'veggskjerm').click();
  await page.getByRole('link', { name: 'Fortsett senere' }).click();
  await expect(page.getByText('Oppdatert nå')).toBeVisible();
  await expect(reminder).toHaveCount(0);
  await page.goto(`${page.url()}/settings`);
  await page.getByRole('link', { name: 'Gå gjennom oppsettet steg for steg' }).click();
  await isAtStep(page, 'Hva heter enheten, og når møtes dere?');
});
