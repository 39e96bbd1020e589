import { resolve } from 'node:path';
import { type Browser, expect, type Page } from '@playwright/test';
import { goesOffline, opens, presses } from '../actions/board';
import type { RunningServer } from '../fixtures/running-server';
import { test } from '../fixtures/server';
import { answered, apiOf } from '../fixtures/unit';

const { SCREENS = '' } = process.env;
const DESK = { width: 1440, height: 900 };
const LARGE = { width: 1920, height: 1080 };
const PHONE = { width: 390, height: 844 };
const IDEA = 'Vi leter etter samme skjema hver uke';
/** Five weeks are played for it. */
const EXAMPLE_MS = 180_000;

type Made = {
  readonly slug: string;
  readonly accounts: readonly { readonly email: string; readonly password: string }[];
};

test('the pictures of the running product', async ({ server, browser }) => {
  test.slow();
  const data = { language: 'nb' };
  const api = await apiOf(server);
  const made = await answered<Made>(
    await api.post('/api/setup/example', { data, timeout: EXAMPLE_MS }),
  );
  const shot = (page: Page, name: string) =>
    page.screenshot({ path: resolve(SCREENS, `${name}.png`), animations: 'disabled' });

  const guro = await signsIn(server, browser, made, 'guro');
  await guro.goto(`/units/${made.slug}/guide#caseTypes`);
  await expect(guro.getByText('Lagret', { exact: true })).toBeVisible();
  await shot(guro, 'guide');

  const desk = await signsIn(server, browser, made, 'eli');
  await opensDesk(desk, made);
  await shot(desk, 'desk-light');
  await inTheme(desk, 'dark');
  await shot(desk, 'desk-dark');
  await inTheme(desk, 'light');
  await desk.setViewportSize(LARGE);
  await shot(desk, 'desk-1920');
  await desk.setViewportSize(DESK);
  await desk.getByRole('button', { name: /^Alle \d+ ideer/ }).click();
  await expect(desk.getByRole('dialog')).toBeVisible();
  await shot(desk, 'improvement');
  await desk.keyboard.press('Escape');

  const reference = await aReadyCase(desk);
  await opens(desk, reference);
  await presses(desk, 'Plukk');
  await expect(desk.getByText('Du plukket saken', { exact: false })).toBeVisible();
  await presses(desk, 'Sett på vent');
  const hold = desk.getByRole('dialog', { name: `Sett ${reference} på vent` });
  await hold.getByRole('radio', { name: 'Inntektsmelding' }).check();
  await shot(desk, 'desk-card-and-hold');
  await desk.keyboard.press('Escape');
  await desk.keyboard.press('Escape');

  const phone = await signsIn(server, browser, made, 'dag', PHONE);
  await opensDesk(phone, made);
  await shot(phone, 'phone-queue');
  await phone.getByRole('button', { name: /På vent$/ }).click();
  await shot(phone, 'phone-waiting');
  await phone.getByRole('button', { name: 'Ideer', exact: true }).click();
  await goesOffline(phone);
  await expect(phone.getByText(/Frakoblet siden/).first()).toBeVisible();
  await phone.getByRole('textbox', { name: 'Hva hindrer deg?' }).fill(IDEA);
  await shot(phone, 'phone-idea-offline');

  await goesOffline(desk);
  await expect(desk.getByText(/Frakoblet siden/).first()).toBeVisible();
  await opens(desk, reference);
  await presses(desk, 'Ferdig');
  await desk.keyboard.press('Escape');
  await expect(desk.getByText(/1 endring venter her/)).toBeVisible();
  await shot(desk, 'desk-offline');
});

async function opensDesk(page: Page, { slug }: Made): Promise<void> {
  await page.goto(`/units/${slug}`);
  await expect(page.getByText('Oppdatert nå').first()).toBeVisible();
  await expect(
    page.getByText('Neste for deg', { exact: false }).filter({ visible: true }),
  ).toBeVisible();
}

async function inTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.evaluate((name) => {
    document.documentElement.dataset.theme = name;
  }, theme);
  await expect(page.locator('html')).toHaveClass(new RegExp(`\\b${theme}\\b`));
}

async function signsIn(
  server: RunningServer,
  browser: Browser,
  { accounts }: Made,
  who: string,
  viewport = DESK,
): Promise<Page> {
  const account = accounts.find(({ email }) => email.startsWith(`${who}@`));
  const api = await apiOf(server);
  const data = { email: account?.email, password: account?.password };
  await answered(await api.post('/api/auth/sign-in', { data }));
  const storageState = await api.storageState();
  return (await browser.newContext({ baseURL: server.url, storageState, viewport })).newPage();
}

/** The first of those that one person finishes alone. */
async function aReadyCase(desk: Page): Promise<string> {
  const ready = desk.locator('[data-column=ready]').getByRole('button', {
    name: /^S-\d+, (Tilbakedatering|Selvstendig næring|Yrkesskade)/,
  });
  const name = (await ready.first().textContent()) ?? '';
  return /S-\d+/.exec(name)?.[0] ?? '';
}
