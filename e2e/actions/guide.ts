import { expect, type Page, test } from '@playwright/test';

/** Sets up the installation by its first page, and comes to the guide. */
export async function setsUp(
  page: Page,
  person: { name: string; email: string; password: string },
) {
  await test.step('sets up the installation', async () => {
    await page.goto('/');
    await page.getByRole('textbox', { name: 'Navn', exact: true }).fill(person.name);
    await page.getByLabel('E-post').fill(person.email);
    await page.getByLabel('Passord').fill(person.password);
    await page.getByRole('button', { name: 'Neste: Enheten' }).click();
    await page.getByLabel('Navn på enheten').fill('Sykepenger Fjordvik');
    await page.getByRole('button', { name: 'Neste: Sakstyper' }).click();
    await page
      .getByRole('group', { name: 'Sakstype 1' })
      .getByRole('textbox', { name: 'Sakstype' })
      .fill('Yrkesskade');
    await page.getByRole('button', { name: 'Sett opp tavla' }).click();
    await expect(page.getByText('Steg 1 av 6')).toBeVisible();
    await expect(page.getByText('Lagret', { exact: true })).toBeVisible();
  });
}

/** Makes an invitation in the step about people, and gives the path of its link. */
export async function invites(page: Page, role: RegExp): Promise<string> {
  return test.step('makes an invitation', async () => {
    await page.getByRole('button', { name: 'Lag invitasjonslenke' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: role }).check();
    await dialog.getByRole('button', { name: 'Lag lenke' }).click();
    const link = await page.getByLabel('Invitasjonslenke', { exact: true }).inputValue();
    await dialog.getByRole('button', { name: 'Ferdig' }).click();
    return new URL(link).pathname;
  });
}

export async function isAtStep(page: Page, title: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}
