import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, expect, type Page } from '@playwright/test';
import { closesCase, comesBack, goesOffline, opens, presses } from './actions/board';
import { seesIn } from './checks/board';
import { type OldProxy, startOldProxy } from './fixtures/old-proxy';
import { startServer } from './fixtures/running-server';
import { test } from './fixtures/unit';

const behindProxy = test.extend<{ readonly oldProxy: OldProxy }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs off the pattern.
  oldProxy: async ({}, use) => {
    const proxy = await startOldProxy();
    await use(proxy);
    proxy.close();
  },
  server: async ({ oldProxy: proxy }, use) => {
    const dataDir = await mkdtemp(join(tmpdir(), 'morgentavla-e2e-'));
    const server = await startServer(dataDir, { publicUrl: proxy.url });
    proxy.passTo(server.port);
    await use(server);
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  },
});

behindProxy(
  '[S11] behind a proxy that refuses WebSockets the board is as live by long-polling',
  async ({ unit, oldProxy }) => {
    await unit.add(2);
    const eli = await unit.screenOf(unit.eli);
    const guro = await unit.screenOf(unit.guro);
    await takes(eli, 'S-1001');
    await seesIn(guro, 'taken', 'S-1001');
    await takes(guro, 'S-1002');
    await seesIn(eli, 'taken', 'S-1002');
    expect(oldProxy.refused()).toBeGreaterThan(0);
  },
);

test('[S9] a page of an older protocol says that it must be loaded again, and what was made there survives that', async ({
  unit,
}) => {
  await unit.add(1);
  const eli = await unit.screenOf(unit.eli);
  const wire = await listensTo(eli.context());
  await eli.reload();
  await expect(eli.getByText('Oppdatert nå')).toBeVisible();
  await goesOffline(eli);
  await takes(eli, 'S-1001');
  await expect(eli.getByText(/1 endring venter her/)).toBeVisible();
  wire.protocol = 0;
  await comesBack(eli);
  await expect(eli.getByText('Ny versjon er klar. Last siden på nytt.')).toBeVisible();
  await expect(eli.getByText(/Én endring følger med/)).toBeVisible();
  expect((await unit.board()).cases.map((card) => card.state.kind)).toEqual(['ready']);
  wire.protocol = null;
  await eli.getByRole('button', { name: 'Last på nytt' }).click();
  await seesIn(eli, 'taken', 'S-1001');
  await expect
    .poll(async () => (await unit.board()).cases.map((card) => card.state.kind))
    .toEqual(['taken']);
});

test('[S9] a page of an older protocol that never had a board says so, and draws none', async ({
  unit,
}) => {
  const eli = await unit.screenOf(unit.eli);
  const context = await eli
    .context()
    .browser()
    ?.newContext({
      baseURL: new URL(eli.url()).origin,
      storageState: await unit.eli.api.storageState(),
    });
  if (context === undefined) throw new Error('There is no browser.');
  const wire = await listensTo(context);
  wire.protocol = 0;
  const page = await context.newPage();
  await page.goto(`/units/${unit.slug}`);
  await expect(page.getByText('Ny versjon er klar. Last siden på nytt.')).toBeVisible();
  await expect(page.getByText(/leser i denne enheten/)).toHaveCount(0);
  wire.protocol = null;
  await page.getByRole('button', { name: 'Last på nytt' }).click();
  await expect(page.getByText('Oppdatert nå')).toBeVisible();
  await context.close();
});

test('[SYN-59] one tab sends for all tabs of a person; when it crashes another one does, and nothing is sent twice', async ({
  unit,
}) => {
  await unit.add(3);
  const first = await unit.screenOf(unit.eli);
  const context = first.context();
  const wire = await listensTo(context);
  await first.reload();
  await expect(first.getByText('Oppdatert nå')).toBeVisible();
  const second = await context.newPage();
  await second.goto(`/units/${unit.slug}`);
  await expect(second.getByText('Oppdatert nå')).toBeVisible();
  await takes(second, 'S-1001');
  await expect
    .poll(async () => (await unit.board()).cases.map((card) => card.state.kind))
    .toEqual(['taken', 'ready', 'ready']);
  // Both tabs know it, so neither counts it among what waits.
  await expect.poll(() => wire.heard.filter((id) => id === wire.sent[0]).length).toBe(2);
  await expect(first.getByText('Venter på nett')).toHaveCount(0);
  await goesOffline(first);
  await expect(second.getByText(/Frakoblet siden/)).toBeVisible();
  await expect(first.getByText(/Frakoblet siden/)).toBeVisible();
  await takes(first, 'S-1002');
  await takes(second, 'S-1003');
  await expect(second.getByText(/2 endringer venter her/)).toBeVisible();
  await crashes(first);
  await comesBack(second);
  await expect
    .poll(async () => (await unit.board()).cases.map((card) => card.state.kind))
    .toEqual(['taken', 'taken', 'taken']);
  await expect(second.getByText('Oppdatert nå')).toBeVisible();
  expect(wire.sent.length).toBe(3);
  expect(new Set(wire.sent).size).toBe(3);
});

/** What is said on the lines of a browser: the protocol that it names instead of its own, and the ids of commands as often as they go out, and come back in events. */
type WatchedWire = {
  protocol: number | null;
  readonly sent: string[];
  readonly heard: string[];
};

function commandsIn(message: string): string[] {
  return [...message.matchAll(/"commandId":"([^"]+)"/g)].map(([, id = '']) => id);
}

async function listensTo(context: BrowserContext): Promise<WatchedWire> {
  const wire: WatchedWire = { protocol: null, sent: [], heard: [] };
  await context.routeWebSocket(/\/socket\.io\//, (line) => {
    const server = line.connectToServer();
    server.onMessage((message) => {
      line.send(message);
      wire.heard.push(...commandsIn(String(message)));
    });
    line.onMessage((message) => {
      const said = String(message).replace(
        /(?<="protocol":)\d+/,
        (own) => `${wire.protocol ?? own}`,
      );
      wire.sent.push(...commandsIn(said));
      server.send(said);
    });
  });
  return wire;
}

/** The tab is gone from one moment to the next, and takes no leave of anybody. */
async function crashes(page: Page): Promise<void> {
  const crashed = page.waitForEvent('crash');
  const session = await page.context().newCDPSession(page);
  // It never answers: nobody is left to do so.
  session.send('Page.crash').catch(() => {});
  await crashed;
  // What is left of it is cleared away: nothing more can be told to it.
  await page.close();
}

async function takes(page: Page, reference: string): Promise<void> {
  await opens(page, reference);
  await presses(page, 'Plukk');
  await closesCase(page);
}
