import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect } from '@playwright/test';
import { takesNext } from './actions/board';
import { column, referencesIn, seesIn } from './checks/board';
import { test } from './fixtures/unit';

const DATA = process.env.MORGENTAVLA_DATA ?? resolve(import.meta.dirname, '../../shared/data');
const RECEIPT = resolve(DATA, 'receipt.csv.gz');
const CASES_IN_RECEIPT = 1_434;

test('[IMP-30] real cases are imported from a file and worked on by two people at once', async ({
  unit,
}) => {
  // biome-ignore lint/suspicious/noSkippedTests: the real logs may not be copied here, and are missing where only the product is.
  test.skip(!existsSync(RECEIPT), `The case log ${RECEIPT} is not on this machine.`);
  const guro = await unit.screenOf(unit.guro);
  await guro.goto(`/units/${unit.slug}/import`);
  await guro.getByLabel('Fil med saker').setInputFiles(RECEIPT);
  await expect(
    guro
      .getByText('8 577 rader', { exact: false })
      .or(guro.getByText('8577 rader', { exact: false })),
  ).toBeVisible();
  await guro.getByLabel('Saksnummer').selectOption({ label: '1. case_id' });
  await guro.getByLabel('Sakstype', { exact: true }).selectOption({ label: '11. case_department' });
  await guro.getByLabel('Mottatt').selectOption({ label: '8. case_startdate' });
  await guro.getByLabel('Frist').selectOption({ label: '13. case_deadline' });
  await guro.getByRole('checkbox', { name: /Lag de 3 sakstypene/ }).check();
  await guro.getByRole('checkbox', { name: /Sakene er registrert/ }).check();
  await guro.getByRole('button', { name: /Importer 1\s?434 saker/ }).click();
  await expect(guro.getByText(/1\s?434 saker er lagt til/)).toBeVisible();
  expect((await unit.board()).cases).toHaveLength(CASES_IN_RECEIPT);

  await guro.getByRole('link', { name: 'Til tavla' }).click();
  const eli = await unit.screenOf(unit.eli);
  await Promise.all([takesNext(guro), takesNext(eli)]);
  for (const page of [guro, eli]) {
    await expect(column(page, 'taken').getByRole('listitem')).toHaveCount(2);
    const [first] = await referencesIn(page, 'taken');
    await seesIn(page, 'taken', first ?? '');
  }
});

test('[IMP-31] a row with a national identity number is named by its line and never sent', async ({
  unit,
}) => {
  const page = await unit.screenOf(unit.guro);
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.postData() ?? ''));
  await page.goto(`/units/${unit.slug}/import`);
  await page
    .getByLabel('Eller lim inn rader')
    .fill('saksnummer;sakstype;mottatt\nA-1;Yrkesskade;01.10.2026\n13097248022;Klage;02.10.2026');
  await page.getByRole('button', { name: 'Les radene' }).click();
  await expect(page.getByText(/ser ut som et fødselsnummer/).first()).toBeVisible();
  await expect(page.getByText('Linje 3.', { exact: false })).toBeVisible();
  await page.getByRole('radio', { name: /Ta med radene som er i orden/ }).check();
  await page.getByRole('button', { name: 'Importer 1 sak' }).click();
  await expect(page.getByText('1 sak er lagt til')).toBeVisible();
  expect(sent.join('\n')).not.toContain('13097248022');
});
