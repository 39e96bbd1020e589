import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type APIRequestContext, type BrowserContext, expect, type Page } from '@playwright/test';
import type { CaseId, PersonId } from '@/domain/ids';
import { goesOffline, opens, reloadsOffline } from './actions/board';
import { expectNoneOf, filesIn, found } from './checks/bytes';
import { clockAhead, daysLater } from './fixtures/clock';
import type { RunningServer } from './fixtures/running-server';
import { answered, invited, PASSWORD, personOf, test, type Unit } from './fixtures/unit';

/** `npm run proof:forget` plants a hundred and more of names, notes and references; here it is some of each. */
const FULL = process.env.PROOF === 'full';
const PEOPLE = FULL ? 34 : 6;
const ROOT = resolve(import.meta.dirname, '..');

test('[STORY-82] what is forgotten is in no file any more: not of the server, not of a backup, not of a browser', async ({
  unit,
  server,
  playwright,
  launchOptions,
}) => {
  test.setTimeout(FULL ? 900_000 : 300_000);
  const folder = mkdtempSync(join(tmpdir(), 'morgentavla-forget-'));
  const profile = join(folder, 'profile');
  const browser = await playwright.chromium.launchPersistentContext(profile, {
    ...launchOptions,
    baseURL: server.url,
    locale: 'nb-NO',
  });
  const planted = await plant(unit, server);
  const page = await boardOf(browser, unit, unit.eli.api);
  await opens(page, planted.open.reference);
  await page.getByRole('textbox', { name: 'Notat til den som tar saken videre' }).fill(OWN_NOTE);
  await page.getByRole('button', { name: 'Lagre notatet' }).click();
  await expect.poll(async () => JSON.stringify(await unit.board())).toContain(OWN_NOTE);
  const texts = [...planted.texts, planted.open.reference, OWN_NOTE];

  await keepsTheBoard(page, unit);
  await goesOffline(page);
  await reloadsOffline(page);
  // It is all there for whoever works, and in no file of the browser.
  await expect(page.getByText(planted.open.reference).first()).toBeVisible();
  expectNoneOf(texts, profile);
  expect(found(filesIn(server.dataDir), texts).length).toBeGreaterThan(PEOPLE * 3);
  await browser.setOffline(false);
  await unit.eli.order({ type: 'FinishCase', caseId: planted.open.id });
  for (const person of planted.people) await unit.guro.order({ type: 'RemovePerson', person });
  const old = await backUp(server, folder);
  expect(found([old], texts).length).toBeGreaterThan(PEOPLE * 3);

  // The night after, what is closed leaves the board, and the browser keeps another under another key.
  await expect(page.getByText('Oppdatert nå')).toBeVisible();
  await keepsTheBoard(page, unit);
  const before = await boardKeys(page);
  await daysLater(server, 1);
  await expect(page.getByText('Oppdatert nå')).toBeVisible();
  await expect(page.getByText(planted.open.reference)).toHaveCount(0);
  await keepsTheBoard(page, unit);
  expect(await boardKeys(page)).not.toEqual(before);

  await daysLater(server, 32);
  await signIn(unit.eli.api, `eli-${unit.slug}@example.no`);
  await browser.clearCookies();
  const again = await boardOf(browser, unit, unit.eli.api);
  await keepsTheBoard(again, unit);
  // Once more over midnight: what the file system still had of the day before is written anew by then.
  await daysLater(server, 1);
  await expect(again.getByText('Oppdatert nå')).toBeVisible();
  await browser.close();
  expectNoneOf(texts, profile);
  // The backup of the last night is made beside the work, and the older ones go when it is there.
  await expect.poll(() => found(filesIn(server.dataDir), texts), { timeout: 60_000 }).toEqual([]);
  for (const text of texts) expect(server.log()).not.toContain(text);

  const restored = await restoreElsewhere(server, old, folder);
  expectNoneOf(texts, restored);
  rmSync(folder, { recursive: true });
});

const OWN_NOTE = 'plantet notat fra skjermen';

type Planted = {
  readonly texts: readonly string[];
  readonly people: readonly PersonId[];
  /** One that is still worked on. */
  readonly open: { readonly id: CaseId; readonly reference: string };
};

/** People who each work on a case of their own, with an id, a note and a reference. */
async function plant(unit: Unit, server: RunningServer): Promise<Planted> {
  const names = Array.from({ length: PEOPLE }, (_, n) => `Plantet${letters(n)}`);
  for (const name of names) {
    const api = await invited(server, unit.guro.api, unit.slug, name);
    const person = personOf(unit.slug, name, api);
    const caseType = await unit.caseType('Yrkesskade');
    const { day } = (await unit.board()).day;
    const externalId = `FAG-${name}`;
    await person.order({
      type: 'AddCase',
      ...{ caseType, received: day, deadline: null, difficulty: null, externalId },
      ...{ registered: true, lifted: false },
    });
    const added = (await unit.board()).cases.find((one) => one.priv.externalId === externalId);
    if (added === undefined) throw new Error('The case is on the board.');
    const note = `plantet notat av ${name}`;
    await person.order({ type: 'WriteNote', caseId: added.id, note, replaces: null });
    await person.order({ type: 'TakeCase', caseId: added.id });
    await person.order({ type: 'FinishCase', caseId: added.id });
    await api.dispose();
  }
  const finished = (await unit.board()).cases;
  await unit.add(1);
  const open = (await unit.board()).cases.find(({ state }) => state.kind === 'ready');
  if (open === undefined) throw new Error('A case was added.');
  await unit.eli.order({ type: 'TakeCase', caseId: open.id });
  const references = finished.map(({ priv }) => priv.reference ?? '');
  return {
    texts: [
      ...names.flatMap((name) => [name, `FAG-${name}`, `plantet notat av ${name}`]),
      ...names.map((name) => `${name.toLowerCase()}-${unit.slug}@example.no`),
      ...references,
    ],
    people: await personIds(unit, names),
    open: { id: open.id, reference: open.priv.reference ?? '' },
  };
}

async function personIds(unit: Unit, names: readonly string[]): Promise<readonly PersonId[]> {
  const told = await unit.guro.api.get(`/api/units/${unit.slug}/people`);
  const { people } = await answered<{ people: { person: PersonId; name: string }[] }>(told);
  return people.filter(({ name }) => names.includes(name)).map(({ person }) => person);
}

/** "aa", "ab", …: names have no digits. */
function letters(n: number): string {
  return String.fromCharCode(97 + Math.floor(n / 26), 97 + (n % 26));
}

async function boardOf(browser: BrowserContext, unit: Unit, api: APIRequestContext): Promise<Page> {
  await browser.addCookies((await api.storageState()).cookies);
  const page = await browser.newPage();
  await page.goto(`/units/${unit.slug}`);
  await expect(page.getByText('Oppdatert nå')).toBeVisible();
  return page;
}

let changes = 0;

/** Something happens on the board, and the page is hidden: the board as it is then is kept on the device, under another key. */
async function keepsTheBoard(page: Page, unit: Unit): Promise<void> {
  const before = await boardKeys(page);
  changes += 1;
  const text = `Endring ${letters(changes)}`;
  await unit.eli.order({ type: 'AddPriority', text, owner: null, before: null });
  await expect(page.getByText(text).first()).toBeVisible();
  await expect
    .poll(async () => {
      await page.evaluate(() => window.dispatchEvent(new Event('pagehide')));
      const after = await boardKeys(page);
      return after.length === 1 && after[0] !== before[0];
    })
    .toBe(true);
}

/** The numbers of the keys that this browser has for boards, read from the files of the page. */
async function boardKeys(page: Page): Promise<readonly number[]> {
  let keys: readonly number[] | null = null;
  // A file that is being put in the place of another is not there for a moment.
  await expect
    .poll(async () => {
      keys = await page.evaluate(readKeys).catch(() => null);
      return keys;
    })
    .not.toBeNull();
  return keys ?? [];
}

async function readKeys(): Promise<number[]> {
  const folder = await navigator.storage.getDirectory();
  for await (const [name, handle] of folder.entries()) {
    if (!name.endsWith('board.keys') || !(handle instanceof FileSystemFileHandle)) continue;
    const keys: { number: number }[] = JSON.parse(await (await handle.getFile()).text());
    return keys.map(({ number }) => number);
  }
  return [];
}

async function signIn(api: APIRequestContext, email: string): Promise<void> {
  const data = { email, password: PASSWORD };
  await answered(await api.post('/api/auth/sign-in', { data }));
}

async function backUp(server: RunningServer, folder: string): Promise<string> {
  const to = join(folder, 'backup');
  mkdirSync(to);
  await command(['server/commands/backup.ts', '--to', to], server);
  const [file] = readdirSync(to).filter((name) => name.endsWith('.db'));
  if (file === undefined) throw new Error('A backup was made.');
  return join(to, file);
}

/** On another machine, as it were: a data folder with nothing but the secret. */
async function restoreElsewhere(
  server: RunningServer,
  backup: string,
  folder: string,
): Promise<string> {
  const dataDir = join(folder, 'elsewhere');
  mkdirSync(dataDir);
  copyFileSync(join(server.dataDir, 'secret'), join(dataDir, 'secret'));
  await command(['server/commands/restore.ts', backup], { ...server, dataDir }, server);
  return dataDir;
}

async function command(
  args: readonly string[],
  { dataDir, url }: Pick<RunningServer, 'dataDir' | 'url'>,
  clockOf?: RunningServer,
): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', ...args], {
    cwd: ROOT,
    env: {
      ...process.env,
      ...(clockOf === undefined ? {} : clockAhead(clockOf)),
      DATA_DIR: dataDir,
      PUBLIC_URL: url,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const said: string[] = [];
  child.stderr.on('data', (text) => said.push(String(text)));
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`${args[0]} ended with ${code}: ${said.join('')}`);
}
