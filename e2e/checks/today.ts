import { expect, type Locator, type Page, test } from '@playwright/test';

export function priorities(page: Page): Locator {
  return page.getByRole('region', { name: 'Prioriteringer' });
}

export function staffing(page: Page): Locator {
  return page.getByRole('region', { name: 'Bemanning' });
}

export async function seesPriorities(page: Page, ...texts: readonly string[]): Promise<void> {
  await test.step(`sees today's few: ${texts.join(', ')}`, async () => {
    const list = priorities(page).getByRole('list', { name: /^Dagens prioriteringer/ });
    await expect(list.locator('[data-priority-text]')).toHaveText(texts);
  });
}

export async function seesFinished(page: Page, text: string): Promise<void> {
  await test.step(`sees that «${text}» is finished`, async () => {
    await expect(priorities(page).getByRole('checkbox', { name: `Ferdig: ${text}` })).toBeChecked();
  });
}

/** The sum of the day, in the panel and among the figures of the day. */
export async function seesPersonDays(page: Page, sum: string): Promise<void> {
  await test.step(`sees ${sum} person-days`, async () => {
    await expect(staffing(page).getByText(`${sum} dagsverk`)).toBeVisible();
    await expect(page.getByRole('region', { name: 'Dagen så langt' })).toContainText(sum);
  });
}
