import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { findsNothing, SIZES } from './checks/axe';
import { test } from './fixtures/unit';

test('[STORY-81] everybody sees all that is stored about them, and takes it along as a file', async ({
  unit,
}) => {
  await unit.add(2);
  const [first, second] = (await unit.board()).cases;
  if (first === undefined || second === undefined) throw new Error('Two cases were added.');
  await unit.eli.order({ type: 'TakeCase', caseId: first.id });
  await unit.guro.order({ type: 'TakeCase', caseId: second.id });
  const note = 'ringte om vedtaket';
  await unit.eli.order({ type: 'WriteNote', caseId: first.id, note, replaces: null });
  await unit.eli.order({ type: 'AddIdea', problem: 'Lang kø om morgenen', suggestion: null });

  const context = await unit.elsewhere(unit.eli, { viewport: SIZES.wide });
  const page = await context.newPage();
  await page.goto('/account');
  await page.getByRole('link', { name: 'Hva er lagret om meg' }).click();
  await expect(page.getByRole('heading', { name: 'Hva er lagret om meg' })).toBeVisible();
  await expect(page.getByText(`E-post: eli-${unit.slug}@example.no.`)).toBeVisible();
  await expect(page.getByText('Navnet ditt her: Eli, forkortet EL.')).toBeVisible();
  await expect(page.getByText('S-1001 (Yrkesskade): du har plukket saken.')).toBeVisible();
  await expect(page.getByText('Idé du har foreslått: «Lang kø om morgenen».')).toBeVisible();
  await expect(page.getByText('S-1001: Du plukket saken.')).toBeVisible();
  await expect(page.getByText('S-1002')).toHaveCount(0);
  await expect(page.getByText(note)).toHaveCount(0);
  await expect(page.getByText('Guro')).toHaveCount(0);
  await findsNothing(page, 'what is stored about me');
  await page.setViewportSize(SIZES.phone);
  await findsNothing(page, 'what is stored about me, on a phone');

  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Last ned som fil (JSON)' }).click();
  const file = readFileSync(await (await download).path(), 'utf8');
  expect(JSON.parse(file)).toMatchObject({
    format: 'morgentavla-own-data',
    units: [{ name: 'Eli', board: { cases: [{ reference: 'S-1001' }] } }],
  });
  expect(file).not.toContain(note);
});
