import { resolve } from 'node:path';
import { type Browser, expect, type Page } from '@playwright/test';
import { goesOffline, opens, presses } from '../actions/board';
import type { RunningServer } from '../fixtures/running-server';
import { test } from '../fixtures/server';
import { answered, apiOf } from '../fixtures/unit';

const { SCREENS = '' } = process.env;
const DESK = { width: 1440, height: 900 };
/** Five weeks are played for it. */
const EXAMPLE_MS = 180_000;

type Made = {
  readonly slug: string;
  readonly accounts: readonly { readonly email: string; readonly password: string }[];
};

test('the pictures of the README', async ({ server, browser }) => {
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
  await desk.goto(`/units/${made.slug}`);
  await expect(desk.getByText('Oppdatert nå')).toBeVisible();
  await expect(desk.getByText('Neste for deg', { exact: false }).first()).toBeVisible();
  await shot(desk, 'desk');
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
  await shot(desk, 'hold');
  await desk.keyboard.press('Escape');
  await desk.keyboard.press('Escape');

  await goesOffline(desk);
  await expect(desk.getByText(/Frakoblet siden/)).toBeVisible();
  await opens(desk, reference);
  await presses(desk, 'Ferdig');
  await desk.keyboard.press('Escape');
  await expect(desk.getByText(/1 endring venter her/)).toBeVisible();
  await shot(desk, 'offline');
});

async function signsIn(
  server: RunningServer,
  browser: Browser,
  { accounts }: Made,
  who: string,
): Promise<Page> {
  const account = accounts.find(({ email }) => email.startsWith(`${who}@`));
  const api = await apiOf(server);
  const data = { email: account?.email, password: account?.password };
  await answered(await api.post('/api/auth/sign-in', { data }));
  const storageState = await api.storageState();
  return (
    await browser.newContext({ baseURL: server.url, storageState, viewport: DESK })
  ).newPage();
}

/** The first of those that one person finishes alone. */
async function aReadyCase(desk: Page): Promise<string> {
  const ready = desk.locator('[data-column=ready]').getByRole('button', {
    name: /^S-\d+, (Tilbakedatering|Selvstendig næring|Yrkesskade)/,
  });
  const name = (await ready.first().textContent()) ?? '';
  return /S-\d+/.exec(name)?.[0] ?? '';
}
