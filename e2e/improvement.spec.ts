import { expect, type Locator, type Page } from '@playwright/test';
import { comesBack, goesOffline } from './actions/board';
import { findsNothing, SIZES } from './checks/axe';
import { test } from './fixtures/unit';

const forbedring = (page: Page) => page.getByRole('region', { name: 'Forbedring' });
const field = (page: Page) => forbedring(page).getByRole('textbox', { name: 'Hva hindrer deg?' });
const panel = (page: Page) => page.getByRole('dialog');
const vote = (within: Locator, idea: string) =>
  within.getByRole('button', { name: new RegExp(`^Stem for «${idea}»`) });

async function writes(page: Page, idea: string): Promise<void> {
  await test.step(`writes «${idea}»`, async () => {
    await field(page).fill(idea);
    await field(page).press('Enter');
  });
}

async function opensIdea(page: Page, idea: string): Promise<void> {
  await test.step(`opens «${idea}»`, async () => {
    await forbedring(page).getByRole('button', { name: idea, exact: true }).press('Enter');
    await expect(panel(page).getByRole('heading', { name: idea })).toBeFocused();
  });
}

async function presses(page: Page, name: string | RegExp): Promise<void> {
  await test.step(`presses ${name}`, async () => {
    await panel(page).getByRole('button', { name }).press('Enter');
  });
}

test('[STORY-40] an idea in one field is voted for, analysed and tested by another', async ({
  unit,
}) => {
  const [eli, guro] = [await unit.screenOf(unit.eli), await unit.screenOf(unit.guro)];
  await writes(eli, 'Vi leter etter samme skjema');
  await expect(field(eli)).toBeFocused();
  await expect(field(eli)).toHaveValue('');
  await eli.keyboard.type('Brevet spør ikke om alt');
  await eli.keyboard.press('Enter');
  for (const page of [eli, guro]) {
    await expect(forbedring(page).getByRole('listitem')).toHaveCount(2);
    await expect(forbedring(page).getByRole('button', { name: /^Alle 2 ideer/ })).toHaveText(
      'Alle 2',
    );
  }

  await vote(forbedring(guro), 'Brevet spør ikke om alt').press('Enter');
  await expect(vote(forbedring(guro), 'Brevet spør ikke om alt')).toBeFocused();
  for (const page of [eli, guro]) {
    await expect(forbedring(page).getByRole('listitem').first()).toContainText(
      'Brevet spør ikke om alt',
    );
    await expect(
      forbedring(page).getByRole('button', { name: /Brevet spør ikke om alt», 1 stemme$/ }),
    ).toBeVisible();
  }

  await opensIdea(guro, 'Brevet spør ikke om alt');
  await presses(guro, 'Analyser');
  await expect(panel(guro).getByText('Analyseres')).toBeVisible();
  await opensIdea(eli, 'Brevet spør ikke om alt');
  await expect(panel(eli).getByText('Analyseres')).toBeVisible();
  await answersFiveTimes(guro);
  await expect(panel(guro).getByRole('textbox', { name: /^Hvorfor/ })).toHaveCount(0);
  await expect(guro.locator('body')).not.toBeFocused();
  await expect(
    panel(eli).getByRole('list', { name: 'Fem hvorfor, 5 besvart' }).getByRole('listitem'),
  ).toHaveCount(5);

  const effort = panel(guro).getByRole('group', { name: /^Innsats/ });
  await effort.getByRole('button', { name: 'Liten' }).press('Enter');
  await panel(guro).getByRole('combobox', { name: 'Ansvarlig' }).selectOption({ label: 'Eli' });
  await presses(guro, 'Test');
  for (const page of [eli, guro]) {
    await expect(panel(page).getByText('I test')).toBeVisible();
    await expect(panel(page).getByRole('button', { name: 'Liten' }).first()).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await expect(panel(page).getByRole('combobox', { name: 'Ansvarlig' })).toHaveValue(/.+/);
    await page.keyboard.press('Escape');
    await expect(panel(page)).toHaveCount(0);
    await expect(forbedring(page).getByText('I test')).toBeVisible();
  }
  await expect(
    forbedring(guro).getByRole('button', { name: 'Brevet spør ikke om alt', exact: true }),
  ).toBeFocused();
});

async function answersFiveTimes(page: Page): Promise<void> {
  await test.step('answers why five times', async () => {
    for (let place = 1; place <= 5; place++) {
      const why = panel(page).getByRole('textbox', { name: /^Hvorfor/ });
      await why.fill(`Svar nummer ${place}`);
      await why.press('Enter');
      await expect(panel(page).getByText(`Svar nummer ${place}`, { exact: true })).toBeVisible();
      if (place < 5) await expect(why).toBeFocused();
    }
  });
}

test('[STORY-41] an action is agreed on and done, with an idea and on its own', async ({
  unit,
}) => {
  await unit.guro.order({ type: 'AddIdea', problem: 'Maler for alt', suggestion: null });
  const [eli, guro] = [await unit.screenOf(unit.eli), await unit.screenOf(unit.guro)];
  for (const page of [eli, guro]) await opensIdea(page, 'Maler for alt');
  await presses(eli, 'Legg til tiltak');
  await panel(eli).getByRole('button', { name: 'Legg til tiltak' }).click();
  await expect(panel(eli).getByText('Feltet «Tiltak» er ikke fylt ut.')).toBeVisible();
  await panel(eli).getByRole('textbox', { name: 'Hva skal gjøres?' }).fill('Lage mal');
  await panel(eli).getByRole('combobox', { name: 'Hvem?' }).selectOption({ label: 'Guro' });
  await panel(eli).getByRole('textbox', { name: 'Innen når?' }).fill(inTwoWeeks());
  await panel(eli).getByRole('textbox', { name: 'Hva skal gjøres?' }).press('Enter');
  await expect(panel(eli).getByRole('textbox', { name: 'Hva skal gjøres?' })).toBeFocused();
  const actions = (page: Page) => panel(page).getByRole('list', { name: /^Tiltak, / });
  for (const page of [eli, guro]) {
    await expect(actions(page)).toContainText('Lage mal');
    await expect(actions(page)).toContainText('Guro');
    await expect(actions(page)).toContainText(/innen \d+\. /);
  }
  await presses(guro, 'Gjort: Lage mal');
  for (const page of [eli, guro]) await expect(actions(page)).toContainText('Gjort i dag');
  const again = panel(guro).getByRole('button', { name: 'Åpne igjen: Lage mal' });
  await expect(again).toBeFocused();
  await again.press('Enter');
  await expect(panel(eli).getByRole('button', { name: 'Gjort: Lage mal' })).toBeVisible();

  for (const page of [eli, guro]) {
    await page.keyboard.press('Escape');
    await expect(panel(page)).toHaveCount(0);
    await forbedring(page)
      .getByRole('button', { name: /^Tiltak/ })
      .press('Enter');
  }
  await presses(guro, 'Legg til tiltak');
  await guro.keyboard.type('Rydde i postmottaket');
  await guro.keyboard.press('Enter');
  for (const page of [eli, guro]) await expect(actions(page)).toContainText('Rydde i postmottaket');
  await presses(eli, 'Endre: Rydde i postmottaket');
  await panel(eli).getByRole('textbox', { name: 'Hva skal gjøres?' }).fill('Rydde i lista');
  await panel(eli).getByRole('button', { name: 'Lagre' }).press('Enter');
  await expect(panel(eli).getByRole('button', { name: 'Endre: Rydde i lista' })).toBeFocused();
  await expect(actions(guro)).toContainText('Rydde i lista');
  await presses(eli, 'Dropp: Rydde i lista');
  for (const page of [eli, guro]) await expect(actions(page)).toContainText('Droppet i dag');
});

/** As it is typed: further ahead than a week, so that it is shown as a date. */
function inTwoWeeks(): string {
  const [year, month, day] = new Date(Date.now() + 14 * 86_400_000)
    .toISOString()
    .slice(0, 10)
    .split('-');
  return `${day}.${month}.${year}`;
}

test('[STORY-42] what was done about an idea is taken back, by button and by key', async ({
  unit,
}) => {
  await unit.guro.order({ type: 'AddIdea', problem: 'Maler for alt', suggestion: null });
  const [eli, guro] = [await unit.screenOf(unit.eli), await unit.screenOf(unit.guro)];
  await writes(eli, 'En feil');
  await expect(forbedring(guro).getByText('En feil')).toBeVisible();
  await eli.getByRole('button', { name: 'Angre', exact: true }).click();
  for (const page of [eli, guro])
    await expect(forbedring(page).getByText('En feil')).toHaveCount(0);

  await vote(forbedring(eli), 'Maler for alt').press('Enter');
  await expect(eli.getByText('Du har stemt for ideen').first()).toBeVisible();
  await expect(forbedring(guro).getByRole('button', { name: /, 1 stemme$/ })).toBeVisible();
  await eli.keyboard.press('Control+z');
  for (const page of [eli, guro])
    await expect(forbedring(page).getByRole('button', { name: /, 0 stemmer$/ })).toBeVisible();

  await opensIdea(eli, 'Maler for alt');
  await presses(eli, 'Dropp');
  await expect(panel(eli).getByRole('button', { name: 'Analyser på nytt' })).toBeFocused();
  await eli.keyboard.press('Control+z');
  await expect(panel(eli).getByRole('button', { name: 'Dropp', exact: true })).toBeVisible();
  await expect(forbedring(guro).getByText('Ny', { exact: true })).toBeVisible();
});

test('[STORY-43] two write the same idea anew, and nothing that was typed is lost', async ({
  unit,
}) => {
  await unit.guro.order({ type: 'AddIdea', problem: 'Maler for alt', suggestion: null });
  const [eli, guro] = [await unit.screenOf(unit.eli), await unit.screenOf(unit.guro)];
  for (const page of [eli, guro]) {
    await opensIdea(page, 'Maler for alt');
    await presses(page, 'Endre teksten');
  }
  const suggestion = (page: Page) =>
    panel(page).getByRole('textbox', { name: 'Forslag til løsning' });
  await suggestion(eli).fill('Ett brev til alle');
  await suggestion(guro).fill('Spør kollegaen');
  await presses(guro, 'Lagre');
  await expect(panel(eli).getByText('Teksten er endret mens du skrev. Nå står det:')).toBeVisible();
  await expect(panel(eli).getByText('Spør kollegaen')).toBeVisible();
  await expect(suggestion(eli)).toHaveValue('Ett brev til alle');

  // Closed and opened again, what was typed still stands there.
  await eli.keyboard.press('Escape');
  await expect(panel(eli)).toHaveCount(0);
  await opensAgain(eli, 'Maler for alt');
  await expect(suggestion(eli)).toHaveValue('Ett brev til alle');
  await presses(eli, 'Bruk min tekst i stedet');
  await presses(eli, 'Lagre');
  await expect(panel(guro).getByText('Ett brev til alle')).toBeVisible();

  // Without network the no comes later, and leads back to what was typed.
  await goesOffline(eli);
  await expect(eli.getByText(/Frakoblet/).first()).toBeVisible();
  await presses(eli, 'Endre teksten');
  await suggestion(eli).fill('Skrevet uten nett');
  await presses(eli, 'Lagre');
  await presses(guro, 'Endre teksten');
  await suggestion(guro).fill('Skrevet med nett');
  await presses(guro, 'Lagre');
  await comesBack(eli);
  await expect(eli.getByText('Ikke lagret: Ideen er endret').first()).toBeVisible();
  await eli.getByRole('button', { name: 'Rett og send på nytt' }).press('Enter');
  await expect(suggestion(eli)).toHaveValue('Skrevet uten nett');
  await expect(panel(eli).getByText('Skrevet med nett')).toBeVisible();
});

async function opensAgain(page: Page, idea: string): Promise<void> {
  await forbedring(page).getByRole('button', { name: idea, exact: true }).press('Enter');
}

test('[STORY-44] an idea without network is dashed, and arrives later', async ({ unit }) => {
  const [eli, guro] = [await unit.screenOf(unit.eli), await unit.screenOf(unit.guro)];
  await goesOffline(eli);
  await expect(eli.getByText(/Frakoblet siden/)).toBeVisible();
  await writes(eli, 'Skrevet uten nett');
  await expect(forbedring(eli).getByRole('listitem')).toContainText('Venter på nett');
  await comesBack(eli);
  await expect(forbedring(guro).getByText('Skrevet uten nett')).toBeVisible();
  await expect(forbedring(eli).getByText('Venter på nett')).toHaveCount(0);
});

for (const [name, size] of Object.entries(SIZES)) {
  test(`[STORY-45] axe finds nothing on the improvement: ${name}`, async ({ unit }) => {
    test.slow();
    await unit.guro.order({ type: 'AddIdea', problem: 'Maler for alt', suggestion: 'Ett brev' });
    const idea = (await unit.board()).ideas[0]?.id ?? null;
    if (idea === null) throw new Error('The idea is not on the board.');
    const why = { type: 'AnswerWhy', idea, place: 0, text: 'Ulike brev', replaces: null } as const;
    await unit.guro.order(why);
    const action = { text: 'Lage mal', due: null, owner: null, idea };
    await unit.guro.order({ type: 'AddAction', ...action });
    const page = await unit.screenOf(unit.eli, size);
    if (name === 'phone') await page.getByRole('button', { name: 'Ideer', exact: true }).click();
    await findsNothing(page, 'the panel on the desk');
    await opensIdea(page, 'Maler for alt');
    await findsNothing(page, 'an idea');
    await presses(page, 'Endre teksten');
    await presses(page, 'Legg til tiltak');
    await panel(page).getByRole('button', { name: 'Legg til tiltak' }).press('Enter');
    await findsNothing(page, 'an idea that is written in, and a no');
    await presses(page, 'Alle ideer');
    await findsNothing(page, 'all ideas');
  });
}
