import { describe, expect, test } from 'vitest';
import { addDays, type Day } from '../calendar';
import type { CommandOf } from '../command';
import { LIMITS } from '../limits';
import { eventsOf, reader, SYSTEM } from '../testing/given';
import { bjorn, eli, guro, smallUnit } from '../testing/unit';
import { stockOf } from './stock';

const OLD = '2026-10-09' as Day;
const NEW = '2026-10-13' as Day;
const TODAY = '2026-10-14' as Day;

type Row = Partial<CommandOf<'StateStock'>['rows'][number]>;
type Piles = readonly (readonly [received: string, unregistered: number, ready: number])[];
type Totals = { readonly received: number; readonly finished: number };

/** Four old ones that are ready, and ten of yesterday that are not: fourteen were received today. */
function withStock() {
  const small = smallUnit();
  const { unit, extension } = small;
  for (const [received, number, registered] of [
    [OLD, 4, true],
    [NEW, 10, false],
  ] as const) {
    const receive = {
      type: 'ReceiveCounts',
      caseType: extension,
      received,
      number,
      registered,
    } as const;
    eventsOf(unit.when(eli, receive));
  }
  const stock = (unregistered: number, ready: number, more: Row = {}): CommandOf<'StateStock'> => ({
    type: 'StateStock',
    day: TODAY,
    rows: [
      {
        caseType: extension,
        sees: { unregistered: 10, ready: 4, received: 14 },
        becomes: { unregistered, ready },
        received: null,
        ...more,
      },
    ],
  });
  const state = (piles: Piles, totals?: Totals): CommandOf<'StateCounts'> => ({
    type: 'StateCounts',
    rows: piles.map(([received, unregistered, ready]) => ({
      caseType: extension,
      received: received as Day,
      unregistered,
      ready,
    })),
    days: totals === undefined ? [] : [{ caseType: extension, day: TODAY, ...totals }],
  });
  const line = () => unit.board.counts[extension];
  return { ...small, stock, state, line };
}

describe('today’s stock, typed once', () => {
  test('[CNT-20] what was finished is what was there and what came without what is left; it takes the oldest, and what came lies on today', () => {
    const { unit, stock, line } = withStock();
    const events = eventsOf(unit.when(eli, stock(6, 5, { received: 17 })));
    expect(events).toMatchObject([
      { type: 'CountsChanged', data: { kind: 'stated', received: 3, registered: 7, finished: 6 } },
    ]);
    expect(line()).toEqual({
      piles: [
        { received: NEW, unregistered: 3, ready: 5 },
        { received: TODAY, unregistered: 3, ready: 0 },
      ],
      today: { received: 17, registered: 11, finished: 6 },
    });
    expect(unit.board.day).toMatchObject({ received: 17, registered: 11, finished: 6 });
  });

  test('[CNT-21] without a word of what came, growth has come and what is gone is finished', () => {
    const { unit, stock, line } = withStock();
    eventsOf(unit.when(eli, stock(10, 2)));
    expect(line()?.today).toEqual({ received: 14, registered: 4, finished: 2 });
    const sees = { unregistered: 10, ready: 2, received: 14 };
    eventsOf(unit.when(eli, stock(15, 2, { sees })));
    expect(line()?.today).toEqual({ received: 19, registered: 4, finished: 2 });
    expect(line()?.piles.at(-1)).toEqual({ received: TODAY, unregistered: 5, ready: 0 });
  });

  test('[CNT-22] it carries what it saw and is refused if that has changed; the same again is quiet', () => {
    const { unit, extension, stock } = withStock();
    eventsOf(unit.when(bjorn, { type: 'FinishCounts', caseType: extension, number: 1 }));
    expect(unit.when(eli, stock(10, 2))).toEqual({
      kind: 'refusal',
      refusal: { code: 'E_COUNT_CHANGED', field: 'rows.0', limit: 13 },
    });
    const sees = { unregistered: 10, ready: 3, received: 14 };
    eventsOf(unit.when(eli, stock(10, 2, { sees })));
    expect(unit.when(bjorn, stock(10, 2, { sees }))).toEqual({ kind: 'quiet' });
    expect(unit.when(bjorn, stock(10, 2))).toEqual({ kind: 'quiet' });
  });

  test('[CNT-20] typed again the same day it says what had been told wrongly, down to nothing finished', () => {
    const { unit, stock, line } = withStock();
    eventsOf(unit.when(eli, stock(4, 4, { received: 14 })));
    expect(line()?.today).toMatchObject({ received: 14, finished: 6 });
    const sees = { unregistered: 4, ready: 4, received: 14 };
    eventsOf(unit.when(eli, stock(4, 6, { sees, received: 12 })));
    expect(line()?.today).toMatchObject({ received: 12, finished: 2 });
    const now = { unregistered: 4, ready: 6, received: 12 };
    expect(unit.when(eli, stock(4, 9, { sees: now, received: 12 }))).toEqual({
      kind: 'refusal',
      refusal: { code: 'E_BAD_OP', field: 'rows.0.received', limit: 13 },
    });
  });
});

describe('the stock as the case system has it', () => {
  test('[CNT-23] becomes exactly what is told; piles that grew have received, and those that shrank were finished from', () => {
    const { unit, state, line } = withStock();
    eventsOf(
      unit.when(
        SYSTEM,
        state([
          [NEW, 2, 5],
          [TODAY, 6, 0],
        ]),
      ),
    );
    expect(line()?.piles).toEqual([
      { received: NEW, unregistered: 2, ready: 5 },
      { received: TODAY, unregistered: 6, ready: 0 },
    ]);
    expect(line()?.today).toEqual({ received: 20, registered: 12, finished: 7 });
    expect(
      unit.when(
        SYSTEM,
        state([
          [TODAY, 6, 0],
          [NEW, 2, 5],
          [OLD, 0, 0],
        ]),
      ),
    ).toEqual({ kind: 'quiet' });
    expect(unit.events.at(-1)?.priv).toEqual({ by: null });
  });

  test('[CNT-24] where it tells the day’s totals they count, however often it tells them', () => {
    const { unit, state, line } = withStock();
    const told = state([[NEW, 2, 5]], { received: 14, finished: 5 });
    eventsOf(unit.when(SYSTEM, told));
    // Two more than that are gone: they were recounted, and not finished.
    expect(line()?.today).toEqual({ received: 14, registered: 12, finished: 5 });
    expect(unit.when(SYSTEM, told)).toEqual({ kind: 'quiet' });
    eventsOf(unit.when(SYSTEM, state([[NEW, 2, 5]], { received: 14, finished: 7 })));
    expect(line()?.today).toMatchObject({ received: 14, finished: 7 });
    expect(unit.board.day).toMatchObject({ received: 14, finished: 7 });
  });

  test('[CNT-23] a type that is not named is left alone', () => {
    const { unit, state, line, extension } = withStock();
    const before = line();
    eventsOf(
      unit.when(guro, {
        type: 'AddCaseType',
        name: 'Søknad',
        difficulty: 1,
        tracking: 'counts',
        needsApproval: false,
      }),
    );
    const other = unit.lastId() as string as typeof extension;
    const { rows } = state([[OLD, 1, 1]]);
    eventsOf(
      unit.when(SYSTEM, {
        type: 'StateCounts',
        days: [],
        rows: rows.map((row) => ({ ...row, caseType: other })),
      }),
    );
    expect(line()).toBe(before);
    expect(stockOf(unit.board.counts[other]?.piles ?? [])).toBe(2);
  });
});

describe('a statement', () => {
  test('[CNT-22] [CNT-25] is refused as a whole for one row, by its place', () => {
    const { unit, injury, extension, state, stock } = withStock();
    const [row] = state([[OLD, 1, 1]]).rows;
    const [typed] = stock(1, 1).rows;
    if (row === undefined || typed === undefined) throw new Error('there is a row');
    const counts = (...more: Partial<typeof row>[]): CommandOf<'StateCounts'> => ({
      type: 'StateCounts',
      rows: [{ ...row, received: NEW }, ...more.map((one) => ({ ...row, ...one }))],
      days: [],
    });
    const day = { caseType: injury, day: TODAY, received: 1, finished: 1 };
    const unknown = 'unknown' as typeof extension;
    for (const [command, code, field] of [
      [counts({ caseType: injury }), 'E_BAD_OP', 'rows.1.caseType'],
      [counts({ caseType: unknown }), 'E_NOT_FOUND', 'rows.1.caseType'],
      [counts({ received: addDays(TODAY, 1) }), 'E_BAD_DATE', 'rows.1.received'],
      [counts({ received: NEW }), 'E_BAD_OP', 'rows.1.received'],
      [{ ...counts(), days: [day] }, 'E_BAD_OP', 'days.0.caseType'],
      [{ ...counts(), days: [{ ...day, day: NEW }] }, 'E_BAD_DATE', 'days.0.day'],
      [{ ...stock(1, 1), day: NEW }, 'E_BAD_DATE', 'day'],
      [{ ...stock(1, 1), rows: [typed, typed] }, 'E_BAD_OP', 'rows.1.caseType'],
      [stock(1, 1, { caseType: injury }), 'E_BAD_OP', 'rows.0.caseType'],
    ] as const) {
      expect(unit.when(eli, command)).toMatchObject({ refusal: { code, field } });
    }
    expect(unit.when(reader('rita'), stock(1, 1))).toMatchObject({
      refusal: { code: 'E_READ_ONLY' },
    });
  });

  test('[CNT-25] of a type out of use takes out, and puts nothing in', () => {
    const { unit, extension, state, stock, line } = withStock();
    eventsOf(unit.when(guro, { type: 'RetireCaseType', caseType: extension, retired: true }));
    const refused = { refusal: { code: 'E_RETIRED', field: 'rows.0.caseType' } };
    expect(unit.when(eli, stock(11, 4))).toMatchObject(refused);
    expect(unit.when(SYSTEM, state([[OLD, 0, 5]]))).toMatchObject(refused);
    eventsOf(unit.when(eli, stock(1, 1)));
    eventsOf(unit.when(SYSTEM, state([[OLD, 0, 0]])));
    expect(line()?.piles).toEqual([]);
  });

  test('[CNT-25] keeps to what a pile and a type may hold', () => {
    const { unit, state } = withStock();
    const many = Array.from(
      { length: LIMITS.pilesPerType + 1 },
      (_, n) => [addDays(OLD, -n), 0, 1] as const,
    );
    expect(unit.when(SYSTEM, state(many))).toMatchObject({
      refusal: { code: 'E_LIMIT', field: 'rows.0.received', limit: LIMITS.pilesPerType },
    });
    const full = LIMITS.countPerPile;
    expect(unit.when(SYSTEM, state([[OLD, full, 1]]))).toMatchObject({
      refusal: { code: 'E_LIMIT', limit: full },
    });
  });

  test('[CNT-26] is taken back as a whole by whoever gave it, in events of at most a thousand piles', () => {
    const { unit, extension, stock } = withStock();
    const before = unit.board.counts;
    eventsOf(unit.when(eli, stock(6, 5, { received: 17 })));
    eventsOf(unit.when(eli, { type: 'Undo', undoes: unit.lastId() }));
    expect(unit.board.counts).toEqual(before);
    const types = [extension];
    for (const name of ['En', 'To', 'Tre', 'Fire', 'Fem']) {
      const add = {
        type: 'AddCaseType',
        name,
        difficulty: 1,
        tracking: 'counts',
        needsApproval: false,
      } as const;
      eventsOf(unit.when(guro, add));
      types.push(unit.lastId() as string as typeof extension);
    }
    const then = unit.board;
    const rows = types.flatMap((caseType) =>
      Array.from({ length: 400 }, (_, n) => ({
        caseType,
        received: addDays(TODAY, -n),
        unregistered: 0,
        ready: 1,
      })),
    );
    eventsOf(unit.when(eli, { type: 'StateCounts', rows, days: [] }));
    expect(unit.board.day.received).toBe(14 + 2_400 - 2);
    const back = eventsOf(unit.when(eli, { type: 'Undo', undoes: unit.lastId() }));
    expect(
      back.map((event) =>
        event.type === 'CommandUndone' ? event.data.counts.map((one) => one.piles.length) : [],
      ),
    ).toEqual([
      [400, 400],
      [400, 400],
      [400, 400],
    ]);
    expect(unit.board.counts[extension]).toEqual(then.counts[extension]);
    expect(unit.board.day).toEqual(then.day);
  });
});
