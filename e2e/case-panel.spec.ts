import { expect } from '@playwright/test';
import { opens, presses } from './actions/board';
import { test } from './fixtures/unit';

test('[STORY-18] the history of an open case goes on with what one does, and with what others do', async ({
  unit,
}) => {
  await unit.add(1);
  const page = await unit.screenOf(unit.eli);
  await opens(page, 'S-1001');
  const rows = page.getByRole('dialog').locator('ol').getByRole('listitem');
  await expect(rows).toHaveCount(1);
  await presses(page, 'Plukk');
  await expect(rows.first()).toContainText('Du plukket saken');
  await expect(rows).toHaveCount(2);
  await presses(page, 'Ferdig');
  await expect(rows.first()).toContainText(/Du .*ferdig/);
  await presses(page, 'Åpne på nytt');
  await expect(rows).toHaveCount(4);
  await unit.guro.order({ type: 'TakeNext' });
  await expect(rows.first()).toContainText('Guro plukket saken');
});
