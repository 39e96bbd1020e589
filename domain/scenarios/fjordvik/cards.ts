import { addDays } from '../../calendar';
import type { Difficulty } from '../../cases/case';
import type { CommandOf } from '../../command';
import { CARDS_THAT_COME } from './lists';
import type { Telling } from './telling';

type NewCards = {
  readonly number: number;
  /** In days: what is given out by hand has often lain elsewhere first. */
  readonly oldest: number;
  readonly registered: boolean;
};

/** Cards from the case system, with ids that say nothing. */
export function importCards(telling: Telling, { number, oldest, registered }: NewCards): void {
  const cases = Array.from({ length: number }, () => ({
    ...newCard(telling, oldest),
    registered,
  }));
  telling.give(
    { kind: 'person', person: telling.cast.ingrid, role: 'member' },
    { type: 'ImportCases', cases },
  );
}

export function newCard(
  telling: Telling,
  oldest: number,
): Omit<CommandOf<'AddCase'>, 'type' | 'registered' | 'lifted'> {
  const { chance, today } = telling;
  const received = addDays(today, -chance.between(0, oldest));
  const inTime = chance.of([21, 28, 28, 35]);
  const harder = chance.happens(0.08);
  return {
    caseType: telling.caseType(chance.of(CARDS_THAT_COME)),
    received,
    deadline: chance.happens(0.6) ? addDays(received, inTime) : null,
    difficulty: harder ? chance.of<Difficulty>([2, 3]) : null,
    externalId: `SP-${telling.nextCaseNumber()}`,
  };
}
