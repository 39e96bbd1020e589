import { expect, type Page } from '@playwright/test';
import { closesCase, comesBack, goesOffline, opens, presses } from './actions/board';
import { column, seesIn } from './checks/board';
import { test, type Unit } from './fixtures/unit';

test('[STORY-15] two tabs of one person send each change once', async ({ unit }) => {
  await unit.add(5);
  const context = await unit.elsewhere(unit.eli);
  const sent = new Sent();
  const [one, other] = [await tab(unit, await context.newPage(), sent), await context.newPage()];
  await tab(unit, other, sent);

  await takes(one, 'S-1001');
  await takes(other, 'S-1002');
  await seesIn(other, 'taken', 'S-1001');
  await seesIn(one, 'taken', 'S-1002');

  // What both have made without network is one line of changes, and one of the tabs sends it.
  await goesOffline(one);
  await takes(other, 'S-1003');
  await takes(one, 'S-1004');
  for (const page of [one, other]) {
    await expect(page.getByText(/2 endringer venter her/)).toBeVisible();
  }
  await comesBack(one);
  for (const page of [one, other]) {
    await expect(page.getByText('Oppdatert nå')).toBeVisible();
    await expect(page.locator('[data-edge=pending]')).toHaveCount(0);
    await expect(column(page, 'taken').getByRole('listitem')).toHaveCount(4);
  }
  // The tab that sent is closed, and the other one goes on.
  await one.close();
  await takes(other, 'S-1005');
  await expect
    .poll(async () => (await unit.board()).cases.map((card) => card.state.kind))
    .toEqual(Array(5).fill('taken'));
  expect(sent.perTab.map((commands) => commands.length)).toEqual([4, 1]);
  expect(new Set(sent.perTab.flat()).size).toBe(5);
});

/** Every command that leaves a tab, in whichever way it does. */
class Sent {
  readonly perTab: string[][] = [];

  watch(page: Page): void {
    const commands: string[] = [];
    this.perTab.push(commands);
    const read = (text: string) => {
      if (!text.includes('"submit"')) return;
      for (const [, id] of text.matchAll(/"commandId":"([^"]+)"/g)) commands.push(id ?? '');
    };
    page.on('websocket', (socket) => {
      socket.on('framesent', ({ payload }) => read(payload.toString()));
    });
    page.on('request', (request) => {
      if (request.url().includes('/socket.io/')) read(request.postData() ?? '');
    });
  }
}

async function tab(unit: Unit, page: Page, sent: Sent): Promise<Page> {
  sent.watch(page);
  await page.goto(`/units/${unit.slug}`);
  await expect(page.getByText('Oppdatert nå')).toBeVisible();
  return page;
}

async function takes(page: Page, reference: string): Promise<void> {
  await opens(page, reference);
  await presses(page, 'Plukk');
  await closesCase(page);
  await seesIn(page, 'taken', reference);
}
