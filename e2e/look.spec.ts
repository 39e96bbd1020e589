import { expect, type Page } from '@playwright/test';
import { opens, presses } from './actions/board';
import { column } from './checks/board';
import { hasColour, hasNoSidewaysScroll, isSet, measures } from './checks/measure';
import { aMorning } from './fixtures/morning';
import { test as withServer } from './fixtures/server';
import type { Unit } from './fixtures/unit';

// What the pictures of the design say, in CSS px. One morning for all: nothing here changes the board.
const DESK = { width: 1440, height: 900 };
const WALL_SIZED = { width: 1920, height: 1080 };

type Size = { readonly width: number; readonly height: number };

let morning: Unit | null = null;

const test = withServer.extend<{ readonly screenOf: (size: Size) => Promise<Page> }>({
  screenOf: async ({ server, browser }, use) => {
    morning ??= await aMorning(server, browser);
    const { eli, screenOf } = morning;
    await use((size) => screenOf(eli, size));
  },
});

const panel = (page: Page, name: string) =>
  page.getByRole('region', { name: new RegExp(`^${name}`) });
const slip = (page: Page, reference: string) =>
  page.locator('[data-case]', {
    has: page.getByRole('button', { name: new RegExp(`^${reference},`) }),
  });

test('[LOOK-1] the desk has the zones of the drawing at 1440 × 900', async ({ screenOf }) => {
  const page = await screenOf(DESK);
  await measures('top bar', page.getByRole('banner'), { x: 0, y: 0, width: 1440, height: 60 });
  await measures('board', page.getByRole('main'), { x: 12, y: 60, width: 1416, height: 828 });
  await expect(page.getByRole('main')).toHaveCSS('border-radius', '12px');
  const strip = panel(page, 'Dagen så langt');
  await measures('day’s strip', strip, { height: 92 });
  await measures('à jour', strip.locator('> div').first(), { width: 392 });
  await measures('a figure', strip.locator('dl > div').nth(1), { width: 124 });
  await measures('day line', page.getByRole('img', { name: /^Dagslinja/ }), { x: 35, height: 52 });
  await measures('Inngående kø', panel(page, 'Inngående kø'), { x: 13, width: 690 });
  await measures('Ventesaker', panel(page, 'Ventesaker'), { width: 352 });
  for (const name of ['Prioriteringer', 'Bemanning', 'Forbedring']) {
    await measures(name, panel(page, name), { width: 374 });
  }
  await measures('Ankommet', column(page, 'arrived'), { width: 178 });
  const [arrived, ready] = [
    await column(page, 'arrived').boundingBox(),
    await column(page, 'ready').boundingBox(),
  ];
  expect((ready?.x ?? 0) - (arrived?.x ?? 0) - (arrived?.width ?? 0)).toBeCloseTo(14, 0);
  for (const line of await page
    .getByRole('list', { name: 'Saker som telles' })
    .getByRole('listitem')
    .all()) {
    await measures('a count line', line, { height: 37 });
  }
});

test('[LOOK-2] a card is 60 high, and 84 with a third line', async ({ screenOf }) => {
  const page = await screenOf(DESK);
  await measures('without', slip(page, 'S-1005'), { height: 60 });
  await measures('with', slip(page, 'S-1014'), { height: 84 });
  await expect(slip(page, 'S-1005')).toHaveCSS('border-radius', '8px');
  const [upper, lower] = await column(page, 'arrived').locator('[data-case]').all();
  const [one, other] = [await upper?.boundingBox(), await lower?.boundingBox()];
  expect((other?.y ?? 0) - (one?.y ?? 0) - (one?.height ?? 0)).toBeCloseTo(6, 0);
});

test('[LOOK-3] the type is that of the table, in Source Sans 3', async ({ screenOf }) => {
  const page = await screenOf(DESK);
  const strip = panel(page, 'Dagen så langt');
  await isSet('figure', strip.locator('dd'), { size: 32, line: 36, weight: 600 });
  await isSet('status', strip.locator('h2 + p'), { size: 24, line: 28, weight: 600 });
  await isSet('panel', page.getByRole('heading', { name: 'Inngående kø' }), {
    size: 22,
    line: 28,
    weight: 650,
  });
  await isSet('reference', slip(page, 'S-1005').getByText('S-1005'), {
    size: 16,
    line: 21,
    weight: 600,
  });
  await isSet('smallest', slip(page, 'S-1005').getByText(/dager$/), {
    size: 14,
    line: 18,
    weight: 400,
  });
  const sizes = await page.evaluate(() =>
    [...document.querySelectorAll('main *')]
      .filter((one) =>
        [...one.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim()),
      )
      .filter((one) => one.closest('svg, .sr-only, [data-circle]') === null)
      .map((one) => Number.parseFloat(getComputedStyle(one).fontSize)),
  );
  expect(sizes.length).toBeGreaterThan(100);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(14);
});

for (const theme of ['light', 'dark'] as const) {
  test(`[LOOK-4] the colours are those of the tokens: ${theme}`, async ({ screenOf }) => {
    const page = await screenOf(DESK);
    await page.evaluate((name) => {
      document.documentElement.dataset.theme = name;
    }, theme);
    await expect(page.locator('html')).toHaveClass(new RegExp(`\\b${theme}\\b`));
    const frame = theme === 'light' ? '--ax-neutral-200' : '--ax-bg-sunken';
    await hasColour('frame', page.locator('html'), 'background-color', frame);
    await hasColour('board', page.getByRole('main'), 'background-color', '--ax-bg-default');
    await hasColour('ink', slip(page, 'S-1005').getByText('S-1005'), 'color', '--ax-text-neutral');
    await hasColour(
      'quiet',
      slip(page, 'S-1005').getByText(/dager$/),
      'color',
      '--ax-text-neutral-subtle',
    );
    await hasColour(
      'arrived',
      column(page, 'arrived').locator('[data-case]'),
      'border-top-color',
      '--ax-neutral-600',
    );
    await hasColour(
      'next',
      page.locator('[data-edge=next]'),
      'border-top-color',
      '--ax-border-accent',
    );
    await hasColour(
      'urgent',
      slip(page, 'S-1017')
        .getByText(/^Haster/)
        .locator('..'),
      'background-color',
      '--ax-bg-danger-moderate',
    );
  });
}

test('[LOOK-5] the case panel is 560 wide and a dialog 556, centred in what is left', async ({
  screenOf,
}) => {
  const page = await screenOf(DESK);
  await opens(page, 'S-1001');
  const side = page.getByRole('dialog');
  await measures('case panel', side, { x: 880, y: 0, width: 560, height: 900 });
  await isSet('heading', side.getByRole('heading', { name: 'S-1001' }), {
    size: 28,
    line: 34,
    weight: 600,
  });
  await presses(page, 'Sett på vent');
  await measures('dialog', page.getByRole('dialog', { name: 'Sett S-1001 på vent' }), {
    x: 162,
    width: 556,
  });
  await expect(page.getByRole('dialog', { name: 'Sett S-1001 på vent' })).toHaveCSS(
    'border-radius',
    '12px',
  );
});

test('[LOOK-6] a large screen gives its room to the queue, and nothing scrolls sideways', async ({
  screenOf,
}) => {
  const page = await screenOf(WALL_SIZED);
  await measures('top bar', page.getByRole('banner'), { width: 1920, height: 60 });
  await measures('Ventesaker', panel(page, 'Ventesaker'), { width: 432 });
  await measures('Prioriteringer', panel(page, 'Prioriteringer'), { width: 400 });
  await hasNoSidewaysScroll(page);
});
