import { expect, type Locator, type Page, test } from '@playwright/test';

export type ColumnName = 'arrived' | 'ready' | 'taken' | 'approval';

/** What a person sees on the board. */
export function column(page: Page, name: ColumnName): Locator {
  return page.locator(`[data-column=${name}]`);
}

export async function seesIn(page: Page, name: ColumnName, reference: string): Promise<void> {
  await test.step(`sees ${reference} in ${name}`, async () => {
    await expect(
      column(page, name).getByRole('button', { name: new RegExp(`^${reference},`) }),
    ).toBeVisible();
  });
}

export async function seesNoneIn(page: Page, name: ColumnName, reference: string): Promise<void> {
  await test.step(`does not see ${reference} in ${name}`, async () => {
    await expect(
      column(page, name).getByRole('button', { name: new RegExp(`^${reference},`) }),
    ).toHaveCount(0);
  });
}

export async function seesWaiting(page: Page, reference: string): Promise<void> {
  await test.step(`sees ${reference} among the waiting cases`, async () => {
    const folder = page.getByRole('region', { name: 'Ventesaker' });
    await expect(folder.getByRole('button', { name: new RegExp(`^${reference},`) })).toBeVisible();
  });
}

/** The references of a column, in the order in which they stand. */
export async function referencesIn(page: Page, name: ColumnName): Promise<string[]> {
  const names = await column(page, name)
    .getByRole('listitem')
    .getByRole('button')
    .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label') ?? ''));
  return names.flatMap((label) => /^S-\d+/.exec(label) ?? []);
}
