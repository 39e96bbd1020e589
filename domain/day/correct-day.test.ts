import { describe, expect, test } from 'vitest';
import type { Day } from '../calendar';
import type { CommandOf } from '../command';
import { LIMITS } from '../limits';
import { factChanges } from '../read-models/facts';
import { contents } from '../testing/contents';
import { eventsOf, reader, SYSTEM } from '../testing/given';
import { turnTo } from '../testing/turn';
import { bjorn, eli, guro, smallUnit } from '../testing/unit';
import { recentDay } from './recent-days';

const YESTERDAY = '2026-10-14' as Day;
const SEEN = { received: 9, registered: 5, finished: 2, stock: 7, unregistered: 4 };

/** Nine came yesterday, five were registered and two finished: four were unregistered at the cut-off. */
function withYesterday() {
  const small = smallUnit();
  const { unit, extension: caseType } = small;
  const receive = { type: 'ReceiveCounts', caseType, received: YESTERDAY, number: 9 } as const;
  eventsOf(unit.when(eli, { ...receive, registered: false }));
  eventsOf(unit.when(eli, { type: 'RegisterCounts', caseType, number: 5 }));
  eventsOf(unit.when(eli, { type: 'FinishCounts', caseType, number: 2 }));
  turnTo(small, '2026-10-15');
  const yesterday = () => recentDay(unit.board.recentDays, YESTERDAY);
  const facts = () => {
    const last = unit.events.at(-1);
    return last === undefined ? [] : factChanges(last, unit.board);
  };
  return { ...small, yesterday, facts };
}

function correct(
  becomes: Partial<typeof SEEN>,
  more: Partial<CommandOf<'CorrectDay'>> = {},
): CommandOf<'CorrectDay'> {
  const values = { ...SEEN, ...becomes };
  return { type: 'CorrectDay', day: YESTERDAY, sees: SEEN, becomes: values, ...more };
}

describe('a day that is over', () => {
  test('[COR-1] is kept with its figures and its seal, for five days', () => {
    const small = withYesterday();
    expect(small.yesterday()).toMatchObject({
      figures: { day: YESTERDAY, received: 9, registered: 5, finished: 2, stock: 7 },
      seal: { upToDate: false, unregistered: 4 },
      found: null,
    });
    for (const day of ['16', '19', '20', '21']) turnTo(small, `2026-10-${day}`);
    expect(small.unit.board.recentDays.map(({ figures }) => figures.day.slice(-2))).toEqual([
      '20',
      '19',
      '16',
      '15',
      '14',
    ]);
    eventsOf(small.unit.when(guro, correct({ finished: 3 })));
    turnTo(small, '2026-10-22');
    expect(small.unit.board.recentDays).toHaveLength(LIMITS.recentDays);
    expect(small.yesterday()).toBeUndefined();
    expect(small.unit.when(guro, correct({ finished: 4 }))).toMatchObject({
      refusal: { code: 'E_BAD_DATE', field: 'day' },
    });
  });

  test('[COR-2] becomes what it was after all, à jour with it, and says what the board had found', () => {
    const { unit, yesterday, facts } = withYesterday();
    eventsOf(unit.when(guro, correct({ registered: 9, unregistered: 0, stock: 8 })));
    expect(yesterday()).toMatchObject({
      figures: { received: 9, registered: 9, finished: 2, stock: 8, upToDate: true, workers: 3 },
      seal: { upToDate: true, unregistered: 0 },
      found: SEEN,
    });
    expect(facts()).toMatchObject([
      { table: 'day', set: { day: YESTERDAY, stock: 8, upToDate: true, corrected: true } },
      {
        table: 'cutoff',
        day: YESTERDAY,
        set: { upToDate: true, unregistered: 0, corrected: true },
      },
    ]);
    expect(unit.board.day).toMatchObject({ day: '2026-10-15', received: 0, finished: 0 });
  });

  test('[COR-5] is corrected no more when it is what the board had found', () => {
    const { unit, yesterday, facts } = withYesterday();
    eventsOf(unit.when(guro, correct({ finished: 3 })));
    eventsOf(unit.when(guro, correct({ finished: 4 }, { sees: { ...SEEN, finished: 3 } })));
    expect(yesterday()?.found).toEqual(SEEN);
    eventsOf(unit.when(guro, correct({}, { sees: { ...SEEN, finished: 4 } })));
    expect(yesterday()?.found).toBeNull();
    expect(facts()).toMatchObject([
      { table: 'day', set: { finished: 2, corrected: false } },
      { table: 'cutoff', set: { unregistered: 4, corrected: false } },
    ]);
  });

  test('[COR-3] is refused when somebody has corrected it meanwhile; the same again is quiet', () => {
    const { unit } = withYesterday();
    eventsOf(unit.when(guro, correct({ finished: 3 })));
    expect(unit.when(guro, correct({ finished: 3 }))).toEqual({ kind: 'quiet' });
    expect(unit.when(guro, correct({ received: 10 }))).toEqual({
      kind: 'refusal',
      refusal: { code: 'E_COUNT_CHANGED', field: 'becomes.finished', limit: 3 },
    });
  });

  test('[COR-4] is corrected by leaders alone, neither today nor a day that the board has not had', () => {
    const { unit } = withYesterday();
    for (const actor of [eli, bjorn, reader('rita')])
      expect(unit.when(actor, correct({ finished: 3 }))).toMatchObject({
        refusal: { code: 'E_READ_ONLY' },
      });
    for (const day of ['2026-10-15', '2026-10-13'])
      expect(unit.when(guro, correct({ finished: 3 }, { day: day as Day }))).toMatchObject({
        refusal: { code: 'E_BAD_DATE', field: 'day' },
      });
    const unsealed = { ...SEEN, unregistered: null };
    expect(unit.when(guro, correct({}, { becomes: unsealed }))).toMatchObject({
      refusal: { code: 'E_BAD_OP', field: 'becomes.unregistered' },
    });
  });

  test('[COR-4] that was never sealed stays so', () => {
    const small = smallUnit();
    eventsOf(small.unit.when(SYSTEM, { type: 'OpenDay', day: '2026-10-15' as Day }));
    const nothing = { received: 0, registered: 0, finished: 0, stock: 0, unregistered: null };
    const command = { type: 'CorrectDay', day: YESTERDAY, sees: nothing } as const;
    eventsOf(small.unit.when(guro, { ...command, becomes: { ...nothing, received: 3 } }));
    expect(recentDay(small.unit.board.recentDays, YESTERDAY)).toMatchObject({
      figures: { received: 3, upToDate: null },
      seal: null,
      found: nothing,
    });
    const last = small.unit.events.at(-1);
    expect(last === undefined ? [] : factChanges(last, small.unit.board)).toHaveLength(1);
  });

  test('[COR-6] is as it was when whoever corrected it takes that back, unless it was corrected again', () => {
    const small = withYesterday();
    const { unit, facts } = small;
    const before = contents(small);
    eventsOf(unit.when(guro, correct({ unregistered: 0 })));
    const first = unit.lastId();
    eventsOf(unit.when(guro, { type: 'Undo', undoes: first }));
    expect(contents(small)).toEqual(before);
    expect(facts()).toMatchObject([
      { table: 'day', set: { upToDate: false, corrected: false } },
      { table: 'cutoff', set: { unregistered: 4, corrected: false } },
    ]);
    eventsOf(unit.when(guro, correct({ finished: 3 })));
    const second = unit.lastId();
    eventsOf(unit.when(guro, correct({ finished: 4 }, { sees: { ...SEEN, finished: 3 } })));
    expect(unit.when(guro, { type: 'Undo', undoes: second })).toMatchObject({
      refusal: { code: 'E_CANNOT_UNDO' },
    });
  });
});
