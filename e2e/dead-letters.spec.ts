import { expect, type Page } from '@playwright/test';
import { closesCase, opens, presses } from './actions/board';
import { seesIn } from './checks/board';
import { test } from './fixtures/unit';

test('[STORY-22] what cannot be sent stands in a list, stops nothing, and is tried again or discarded', async ({
  unit,
}) => {
  await unit.add(3);
  const guro = await unit.screenOf(unit.guro);
  const eli = await (await unit.elsewhere(unit.eli)).newPage();
  const server = await refusesSubmits(eli);
  await eli.goto(`/units/${unit.slug}`);
  await expect(eli.getByText('Oppdatert nå')).toBeVisible();

  for (const reference of ['S-1001', 'S-1002']) await takes(eli, reference);
  await expect(eli.getByText('2 endringer kan ikke sendes.')).toBeVisible();
  server.accepts();
  await takes(eli, 'S-1003');
  await seesIn(guro, 'taken', 'S-1003');
  await seesIn(guro, 'ready', 'S-1001');

  await eli.getByRole('button', { name: 'Vis de to' }).press('Enter');
  const list = eli.getByRole('dialog').getByRole('listitem');
  await expect(list).toHaveText([/S-1001 er plukket/, /S-1002 er plukket/]);
  await list.first().getByRole('button', { name: 'Prøv igjen' }).press('Enter');
  await seesIn(guro, 'taken', 'S-1001');
  await expect(list).toHaveCount(1);
  await list.first().getByRole('button', { name: 'Forkast' }).press('Enter');
  await expect(eli.getByText('Alt du har gjort, er lagret.')).toBeVisible();
  await closesCase(eli);
  await expect(eli.getByText('kan ikke sendes')).toHaveCount(0);
  await seesIn(eli, 'ready', 'S-1002');
});

async function takes(page: Page, reference: string): Promise<void> {
  await opens(page, reference);
  await presses(page, 'Plukk');
  await closesCase(page);
}

/** A server that answers every message of commands as one that it will never accept, until it accepts them. */
async function refusesSubmits(page: Page): Promise<{ readonly accepts: () => void }> {
  let refuses = true;
  await page.routeWebSocket(/\/socket\.io\//, (socket) => {
    const server = socket.connectToServer();
    socket.onMessage((message) => {
      // Socket.IO: 42, the number of the question, its name and what is asked; 43 is the answer to that number.
      const question = /^42(\d+)\["submit"/.exec(message.toString())?.[1];
      if (!refuses || question === undefined) return server.send(message);
      socket.send(`43${question}[{"ok":false,"refusal":{"code":"E_BAD_OP"}}]`);
    });
  });
  return {
    accepts: () => {
      refuses = false;
    },
  };
}
