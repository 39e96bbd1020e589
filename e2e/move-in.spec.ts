import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Browser, expect, type Page } from '@playwright/test';
import type { BoardJson } from '@/domain/board-json';
import { column } from './checks/board';
import {
  asFile,
  differences,
  type PermitCase,
  type TwoLists,
  twoListsOf,
} from './fixtures/permit-lists';
import { test } from './fixtures/server';
import { answered, PASSWORD } from './fixtures/unit';

const DATA = process.env.MORGENTAVLA_DATA ?? resolve(import.meta.dirname, '../../shared/data');
const PERMITS = resolve(DATA, 'bpic15_municipality1.csv.gz');

let folder: string;
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'morgentavla-lists-'));
});
test.afterAll(async () => rm(folder, { recursive: true, force: true }));

test('[STORY-60] a unit moves in: set up from nothing, with the lists of two days, and the board is what they come to', async ({
  page,
  browser,
  baseURL,
}) => {
  // biome-ignore lint/suspicious/noSkippedTests: the real logs may not be copied here, and are missing where only the product is.
  test.skip(!existsSync(PERMITS), `The case log ${PERMITS} is not on this machine.`);
  const lists = twoListsOf(PERMITS);
  const { added, changed, gone } = differences(lists);
  await setsUp(page, lists);
  const unit = new URL(page.url()).pathname;
  const eli = await colleague(page, unit, browser, baseURL);

  await test.step('Monday', async () => {
    await opensList(page, unit, 'mandag.csv', lists.monday);
    await expect(page.getByLabel('Versjon')).toHaveValue('4');
    await page.getByRole('checkbox', { name: /Dette er hele listen/ }).check();
    await seesCounts(page, { new: lists.monday.length, changed: 0, gone: 0 });
    await page.getByRole('button', { name: `Importer ${lists.monday.length} saker` }).click();
    await expect(
      page.getByRole('heading', { name: `${lists.monday.length} saker er lagt til` }),
    ).toBeVisible();
    await seesReady(eli, lists.monday.length);
  });

  await test.step('Tuesday, read as Monday was', async () => {
    await opensList(page, unit, 'tirsdag.csv', lists.tuesday);
    await expect(page.getByRole('checkbox', { name: /Dette er hele listen/ })).toBeChecked();
    await seesCounts(page, { new: added, changed, gone });
    await page.getByRole('button', { name: `Importer ${lists.tuesday.length} saker` }).click();
    await expect(page.getByText(`${gone} saker er ikke lenger i fagsystemet.`)).toBeVisible();
    await page.getByRole('link', { name: 'Til tavla' }).click();
    await seesReady(page, lists.tuesday.length + gone);
    for (const screen of [page, eli]) await seesNotice(screen, gone);
  });

  await test.step('what is gone is closed with one press, undone, and closed again', async () => {
    await closesMissing(page, gone);
    await seesReady(eli, lists.tuesday.length);
    await page.getByRole('button', { name: 'Angre' }).first().click();
    for (const screen of [page, eli]) await seesNotice(screen, gone);
    await closesMissing(page, gone);
    for (const screen of [page, eli]) await seesReady(screen, lists.tuesday.length);
    await expect(eli.getByText('ikke lenger i fagsystemet', { exact: false })).toHaveCount(0);
  });

  const board = await page.request.get(`/api${unit}/board`);
  expect(openIn((await answered<{ board: BoardJson }>(board)).board)).toEqual(
    lists.tuesday.map(asOnBoard).sort(),
  );
});

async function setsUp(page: Page, { monday, tuesday }: TwoLists): Promise<void> {
  const types = [...new Set([...monday, ...tuesday].map((one) => one.type))];
  await page.goto('/');
  await page.getByRole('textbox', { name: 'Navn', exact: true }).fill('Guro');
  await page.getByLabel('E-post').fill('guro@example.no');
  await page.getByLabel('Passord').fill(PASSWORD);
  await page.getByRole('button', { name: 'Neste: Enheten' }).click();
  await page.getByLabel('Navn på enheten').fill('Byggesak Fjordvik');
  await page.getByRole('button', { name: 'Neste: Sakstyper' }).click();
  for (const [n, type] of types.entries()) {
    if (n > 0) await page.getByRole('button', { name: 'Legg til sakstype' }).click();
    await page
      .getByRole('group', { name: `Sakstype ${n + 1}`, exact: true })
      .getByRole('textbox', { name: 'Sakstype' })
      .fill(type);
  }
  await page.getByRole('button', { name: 'Sett opp tavla' }).click();
  await page.getByRole('link', { name: 'Fortsett senere' }).click();
  await expect(page.getByText('Oppdatert nå')).toBeVisible();
}

async function colleague(
  page: Page,
  unit: string,
  browser: Browser,
  baseURL: string | undefined,
): Promise<Page> {
  const headers = { origin: baseURL ?? '' };
  const made = await page.request.post(`/api${unit}/invitations`, {
    data: { role: 'member' },
    headers,
  });
  const { path } = await answered<{ path: string }>(made);
  const context = await browser.newContext({ ...(baseURL === undefined ? {} : { baseURL }) });
  const eli = await context.newPage();
  await eli.goto(path);
  await eli.getByRole('textbox', { name: 'Navn', exact: true }).fill('Eli');
  await eli.getByLabel('E-post').fill('eli@example.no');
  await eli.getByLabel('Passord').fill(PASSWORD);
  await eli.getByRole('button', { name: 'Lag konto og bli med' }).click();
  await expect(eli.getByText('Oppdatert nå')).toBeVisible();
  return eli;
}

async function opensList(
  page: Page,
  unit: string,
  name: string,
  cases: readonly PermitCase[],
): Promise<void> {
  const file = join(folder, name);
  await writeFile(file, asFile(cases));
  await page.goto(`${unit}/import`);
  await page.getByLabel('Fil med saker').setInputFiles(file);
  await expect(page.getByText(`${cases.length} rader`, { exact: false })).toBeVisible();
}

type Counts = { readonly new: number; readonly changed: number; readonly gone: number };

async function seesCounts(page: Page, counts: Counts): Promise<void> {
  const told = (name: RegExp) =>
    page
      .locator('dl > div')
      .filter({ has: page.locator('dt', { hasText: name }) })
      .locator('dd');
  await expect(told(/^(ny|nye)$/)).toHaveText(String(counts.new));
  await expect(told(/^endret$/)).toHaveText(String(counts.changed));
  await expect(told(/^borte$/)).toHaveText(String(counts.gone));
}

async function seesReady(page: Page, count: number): Promise<void> {
  await expect(column(page, 'ready').getByRole('heading', { level: 3 })).toHaveText(
    new RegExp(`\\b${count}$`),
  );
}

async function seesNotice(page: Page, count: number): Promise<void> {
  await expect(
    page
      .getByRole('complementary', { name: 'Ikke lenger i fagsystemet' })
      .getByText(`${count} saker er ikke lenger i fagsystemet.`),
  ).toBeVisible();
}

async function closesMissing(page: Page, count: number): Promise<void> {
  await page.getByRole('button', { name: 'Avgjør' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: `${count} er ferdige` })
    .click();
}

function asOnBoard({ id, type, received, deadline }: PermitCase): string {
  return [id, type, received, deadline].join(' ');
}

function openIn({ cases, setup }: BoardJson): string[] {
  const names = new Map(setup.caseTypes.map((type) => [type.id, type.name]));
  return cases
    .filter(({ state }) => state.kind !== 'done' && state.kind !== 'withdrawn')
    .map(({ priv, caseType, received, deadline }) =>
      [priv.externalId, names.get(caseType), received, deadline ?? ''].join(' '),
    )
    .sort();
}
