import { type Page, test } from '@playwright/test';
import { priorities, staffing } from '../checks/today';

/** Writes them one after the other, with Enter, and leaves the field. */
export async function addsPriorities(page: Page, ...texts: readonly string[]): Promise<void> {
  await test.step(`adds ${texts.join(', ')}`, async () => {
    await priorities(page).getByRole('button', { name: 'Legg til prioritering' }).click();
    for (const text of texts) {
      await page.getByRole('textbox', { name: 'Ny prioritering' }).fill(text);
      await page.keyboard.press('Enter');
      await priorities(page).getByRole('button', { name: text, exact: true }).waitFor();
    }
    await page.keyboard.press('Escape');
  });
}

export async function choosesFor(page: Page, text: string, choice: string): Promise<void> {
  await test.step(`chooses «${choice}» for «${text}»`, async () => {
    await priorities(page)
      .getByRole('button', { name: `Valg for «${text}»` })
      .click();
    await page.getByRole('menuitem', { name: choice }).click();
  });
}

export async function finishes(page: Page, text: string): Promise<void> {
  await test.step(`finishes «${text}»`, async () => {
    await priorities(page)
      .getByRole('checkbox', { name: `Ferdig: ${text}` })
      .check();
  });
}

export async function opensDayOf(page: Page, name: string): Promise<void> {
  await test.step(`opens the day of ${name}`, async () => {
    await staffing(page)
      .getByRole('button', { name: new RegExp(`^${name}\\b.*Endre dagen$`) })
      .click();
  });
}
