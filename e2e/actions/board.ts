import { type Page, test } from '@playwright/test';

/** What a person does at the desk. Each is a sentence in the report. */
export async function takesNext(page: Page): Promise<void> {
  await test.step('takes the next case', async () => {
    await page.getByRole('button', { name: 'Plukk neste' }).click();
  });
}

export async function opens(page: Page, reference: string): Promise<void> {
  await test.step(`opens ${reference}`, async () => {
    await page
      .getByRole('button', { name: new RegExp(`^${reference},`) })
      .first()
      .click();
  });
}

/** Presses a button of the open case. */
export async function presses(page: Page, name: string): Promise<void> {
  await test.step(`presses ${name}`, async () => {
    await page.getByRole('dialog').getByRole('button', { name, exact: true }).first().click();
  });
}

export async function closesCase(page: Page): Promise<void> {
  await test.step('closes the case', async () => {
    await page.keyboard.press('Escape');
  });
}

export async function goesOffline(page: Page): Promise<void> {
  await test.step('loses the network', async () => {
    await page.context().setOffline(true);
  });
}

export async function comesBack(page: Page): Promise<void> {
  await test.step('has network again', async () => {
    await page.context().setOffline(false);
  });
}

/**
 * Loads the page anew while the browser has no network. There is no service worker yet, so the page and its files are
 * brought from beside the browser; the board's own line and every request to the interface stay without an answer.
 */
export async function reloadsOffline(page: Page): Promise<void> {
  await test.step('loads the page anew without network', async () => {
    const isPage = (url: URL) => !/^\/(socket\.io|api)\//.test(url.pathname);
    await page.route(isPage, async (route) => route.fulfill({ response: await route.fetch() }));
    await page.reload();
    // What is still on its way is answered first.
    await page.unrouteAll({ behavior: 'wait' });
  });
}
