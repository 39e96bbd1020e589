import { describe, expect, test } from 'vitest';
import type { Day } from '../calendar';
import { column, openCases } from '../cases/order';
import type { CommandOf } from '../command';
import type { CaseId, CommandId, SourceKey } from '../ids';
import { get, values } from '../ordered-map';
import { factChanges } from '../read-models/facts';
import { caseFromEvents } from '../replay';
import { eventsOf, SYSTEM } from '../testing/given';
import { caseThere, listsThere, typeThere } from '../testing/moving-commands';
import {
  addCase,
  BJORN,
  ELI,
  eli,
  guro,
  idsIn,
  type SmallUnit,
  smallUnit,
  trackedAs,
  waitingCase,
} from '../testing/unit';
import type { MovedCase } from './moving';
import { letGoOf, windUp } from './wind-up';

const NEW_TYPE = { who: 1 };
const KNOWN_TYPE = { who: 0 };
const SINCE = 1_000;

function bring(
  { unit }: SmallUnit,
  cases: readonly MovedCase[],
  step = NEW_TYPE,
): CommandOf<'BringCases'> & { readonly id: CommandId } {
  const command = { type: 'BringCases', lists: listsThere(step), cases } as const;
  const id = unit.nextId();
  unit.when(SYSTEM, command, id);
  return { ...command, id };
}

function knownBy(small: SmallUnit, sources: Readonly<Record<string, boolean>>): void {
  const facts = Object.entries(sources).map(([id, known]) => [
    id,
    { key: `key-${id}` as SourceKey, known },
  ]);
  small.unit.facts = { ...small.unit.facts, sources: Object.fromEntries(facts) };
}

describe('cases that come from another unit', () => {
  test('[INS-20] they keep their days, their state, their waits and clocks, and get references of this unit', () => {
    const small = smallUnit();
    const own = addCase(small, { received: '2026-10-13' });
    const waits = [
      {
        id: 3,
        reason: listsThere(NEW_TYPE).reasons[0]!.there,
        party: 'user',
        since: SINCE,
        nextReview: '2026-10-20' as Day,
        reviews: [{ at: SINCE + 5, reminded: true }],
      },
    ] as const;
    const one = caseThere(small, { which: 0 }, 1, {
      kind: 'waiting',
      since: SINCE,
      kept: false,
      waits,
    });
    const { id } = bring(small, [one]);
    const { cases, setup, references } = small.unit.board;
    const card = get(cases, `${id}.2` as CaseId);
    expect(card).toMatchObject({
      received: one.card.received,
      urgent: true,
      milestones: one.card.milestones,
      priv: { reference: 'S-1002', note: 'Kom fra en annen enhet', urgentReason: 'Haster der' },
    });
    const reason = setup.reasons.find(({ text }) => text === 'Legeerklæring');
    expect(card?.state).toEqual({
      kind: 'waiting',
      since: SINCE,
      kept: false,
      waits: [{ ...waits[0], reason: reason?.id }],
    });
    expect(references).toBe(2);
    expect(get(cases, own)?.priv.reference).toBe('S-1001');
    expect(small.unit.board.day.received).toBe(1);
    expect(caseFromEvents(card!.id, small.unit.events)).toEqual(card);
  });

  test('[INS-20] they stand among the others by the day they were received', () => {
    const small = smallUnit();
    const newer = addCase(small, { received: '2026-10-13' });
    const older = addCase(small, { received: '2026-09-01' });
    const ready = caseThere(small, { which: 1 }, 2, { kind: 'ready', since: SINCE });
    const { id } = bring(small, [ready], KNOWN_TYPE);
    expect(idsIn(small, 'ready')).toEqual([older, id, newer]);
  });

  test('[INS-21] types and reasons of the same name are one, and others are added once', () => {
    const small = smallUnit();
    const { caseTypes, reasons } = small.unit.board.setup;
    const ready = caseThere(small, { which: 1 }, 0, { kind: 'ready', since: SINCE });
    bring(small, [ready], KNOWN_TYPE);
    expect(small.unit.board.setup).toMatchObject({ caseTypes, reasons });
    expect(column(small.unit.board, 'ready')[0]?.caseType).toBe(small.injury);
    bring(small, [ready]);
    bring(small, [ready]);
    const names = small.unit.board.setup.caseTypes.map(({ name }) => name);
    expect(names).toEqual([...caseTypes.map(({ name }) => name), 'Sykepenger']);
    expect(small.unit.when(SYSTEM, { type: 'BringLists', lists: listsThere(NEW_TYPE) })).toEqual({
      kind: 'quiet',
    });
  });

  test('[INS-22] a case that is open here already is not doubled; one that was closed here is brought without its key', () => {
    const small = smallUnit();
    knownBy(small, { 'X-0': false, 'X-1': true });
    addCase(small, { externalId: 'X-0' });
    const there = (which: number) =>
      caseThere(small, { which }, 0, { kind: 'ready', since: SINCE });
    bring(small, [there(0)], KNOWN_TYPE);
    expect(openCases(small.unit.board)).toBe(1);
    const closedHere = { ...there(0), priv: { ...there(0).priv, externalId: 'X-1' } };
    bring(small, [closedHere], KNOWN_TYPE);
    expect(openCases(small.unit.board)).toBe(2);
    const brought = values(small.unit.board.cases).find((one) => one.priv.externalId === 'X-1');
    expect(brought?.sourceKey).toBeNull();
  });

  test('[INS-23] whoever has a case keeps it when they are here, else it is ready at its place', () => {
    const small = smallUnit();
    const taken = caseThere(small, { which: 1 }, 0, {
      kind: 'taken',
      since: SINCE,
      until: '2026-10-15' as Day,
    });
    bring(small, [{ ...taken, priv: { ...taken.priv, takenBy: ELI } }], KNOWN_TYPE);
    expect(column(small.unit.board, 'taken')[0]?.priv.takenBy).toBe(ELI);
    eventsOf(small.unit.when(guro, { type: 'RemovePerson', person: BJORN }));
    bring(small, [{ ...taken, priv: { ...taken.priv, takenBy: BJORN } }], KNOWN_TYPE);
    expect(column(small.unit.board, 'ready')).toMatchObject([
      { cameBack: 'reservation', priv: { takenBy: null } },
    ]);
  });

  test('[INS-24] counts are added to those that are here, and to a type of their own where the name has cards', () => {
    const small = smallUnit();
    const received = '2026-10-12' as Day;
    const piles = [{ received, unregistered: 2, ready: 1 }];
    const counted = { ...typeThere(NEW_TYPE, 'counts'), name: 'Forlengelse' };
    eventsOf(
      small.unit.when(eli, {
        type: 'ReceiveCounts',
        caseType: small.extension,
        received,
        number: 4,
        registered: false,
      }),
    );
    eventsOf(small.unit.when(SYSTEM, { type: 'BringCounts', caseType: counted, piles }));
    expect(small.unit.board.counts[small.extension]?.piles).toEqual([
      { received, unregistered: 6, ready: 1 },
    ]);
    expect(small.unit.board.day.received).toBe(4);
    const asCards = { ...counted, name: 'Yrkesskade' };
    eventsOf(small.unit.when(SYSTEM, { type: 'BringCounts', caseType: asCards, piles }));
    const added = small.unit.board.setup.caseTypes.at(-1);
    expect(added).toMatchObject({ name: 'Yrkesskade 2', tracking: 'counts' });
    expect(small.unit.board.counts[added!.id]?.piles).toEqual(piles);
    expect(trackedAs(small, added!.id, 'cards').name).toBe('Yrkesskade 2');
  });

  test('[INS-24] what goes elsewhere is closed where it was, and nobody but the leaders stays', () => {
    const small = smallUnit();
    const { unit } = small;
    addCase(small);
    const duplicate = waitingCase(small);
    eventsOf(unit.when(eli, { type: 'AddIdea', problem: 'Kø', suggestion: null }));
    eventsOf(
      unit.when(eli, { type: 'AddAction', text: 'Ring', due: null, owner: ELI, idea: null }),
    );
    eventsOf(unit.when(eli, { type: 'AddPriority', text: 'Ring', owner: ELI, before: null }));
    unit.when(eli, {
      type: 'ReceiveCounts',
      caseType: small.extension,
      received: unit.board.day.day,
      number: 4,
      registered: false,
    });
    eventsOf(unit.when(SYSTEM, { type: 'CloseUnit', into: 'Nav Vest' }));
    for (const command of windUp(unit.board, new Set([duplicate])))
      eventsOf(unit.when(SYSTEM, command));
    expect(openCases(unit.board)).toBe(0);
    expect(get(unit.board.cases, duplicate)?.state).toMatchObject({ why: 'duplicate' });
    expect(windUp(unit.board)).toEqual([]);
    for (const command of letGoOf(unit.board)) eventsOf(unit.when(SYSTEM, command));
    expect(unit.board.members.map(({ role }) => role)).toEqual(['leader']);
  });

  test('[INS-20] a case that was brought has its row of facts from the first day', () => {
    const small = smallUnit();
    bring(small, [caseThere(small, { which: 1 }, 0, { kind: 'ready', since: SINCE })], KNOWN_TYPE);
    const last = small.unit.events.at(-1)!;
    expect(factChanges(last, small.unit.board)).toMatchObject([
      { table: 'case', set: { caseType: small.injury, closedAt: null } },
    ]);
  });
});
