import { describe, expect, it } from 'vitest';
import type { Day } from '@/domain/calendar';
import { column } from '@/domain/cases/order';
import type { PersonId, UnitId } from '@/domain/ids';
import { createBoardService } from '../../board-service';
import { createMemoryStore } from '../../store/memory/store';
import { countFacts, countFile } from './check';
import { createPastClock } from './past-clock';
import { type LogChoice, readLog } from './read-log';
import { replay } from './replay';

const UNIT = 'unit-1' as UnitId;
const LOG = `case_id,activity,timestamp,resource,lifecycle,group,impact
A,Queued,2012-05-02T09:00:00+02:00,SYSTEM,Awaiting Assignment,G1,Low
A,Accepted,2012-05-02T10:00:00+02:00,Anna,In Progress,G1,Low
A,Accepted,2012-05-02T11:00:00+02:00,Anna,Wait - User,G1,Low
A,Accepted,2012-05-03T09:00:00+02:00,Bo,In Progress,G1,Low
A,Completed,2012-05-14T10:00:00+02:00,Bo,Resolved,G1,Low
B,Accepted,2012-05-04T09:00:00+02:00,Bo,In Progress,G1,High
C,Accepted,2012-05-08T09:00:00+02:00,Anna,In Progress,G1,High
C,Accepted,2012-05-08T10:00:00+02:00,Anna,Wait,G1,High
`;
const ALL: LogChoice = { kind: null, group: null, from: null, until: null };

async function played(choice: Partial<LogChoice> = {}) {
  const log = await readLog(new TextEncoder().encode(LOG), { ...ALL, ...choice });
  const clock = createPastClock(0);
  const store = createMemoryStore();
  const boards = createBoardService({ store, clock, log: { info() {}, warn() {}, error() {} } });
  const people = new Map([
    ['Anna', 'p1' as PersonId],
    ['Bo', 'p2' as PersonId],
  ]);
  const { board } = await replay({
    ...log,
    boards,
    clock,
    unit: UNIT,
    name: 'Fortid',
    people,
    leader: null,
  });
  return {
    board,
    store,
    log,
    choice: { ...ALL, ...choice },
    events: await store.read(UNIT, { from: 1 }),
  };
}

describe('the replay of a log', () => {
  it('[RPL-2] gives each command at its own time, by the people of the log', async () => {
    const { events } = await played();
    const work = events.filter((event) =>
      /^Case(Taken|Held|HandedOver|Finished)|^Document/.test(event.type),
    );
    expect(
      work.map((event) => [new Date(event.at).toISOString(), event.type, event.priv?.by]),
    ).toEqual([
      ['2012-05-02T08:00:00.000Z', 'CaseTaken', 'p1'],
      ['2012-05-02T09:00:00.000Z', 'CaseHeld', 'p1'],
      ['2012-05-03T07:00:00.000Z', 'DocumentReceived', 'p1'],
      ['2012-05-03T07:00:00.000Z', 'CaseHandedOver', 'p1'],
      ['2012-05-04T07:00:00.000Z', 'CaseTaken', 'p2'],
      ['2012-05-08T07:00:00.000Z', 'CaseTaken', 'p1'],
      ['2012-05-08T08:00:00.000Z', 'CaseHeld', 'p1'],
      // The reservation had run out by then, so the case is taken once more.
      ['2012-05-14T08:00:00.000Z', 'CaseTaken', 'p2'],
      ['2012-05-14T08:00:00.000Z', 'CaseFinished', 'p2'],
    ]);
  });

  it('[RPL-2] turns every working day on the way, each once and at its own time', async () => {
    const { events } = await played();
    const opened = events.flatMap((event) => (event.type === 'DayOpened' ? [event.data.day] : []));
    expect(opened).toEqual(
      ['03', '04', '07', '08', '09', '10', '11', '14'].map((day) => `2012-05-${day}`),
    );
    const sealed = events.filter((event) => event.type === 'CutoffSealed');
    expect(sealed.map((event) => new Date(event.at).toISOString())).toEqual(
      ['02', '03', '04', '07', '08', '09', '10', '11'].map((day) => `2012-05-${day}T12:00:00.000Z`),
    );
  });

  it('[RPL-4] ends with what is open and what waits, as the file has it', async () => {
    const { board, store, log, choice } = await played();
    expect(column(board, 'waiting').map((card) => card.priv.externalId)).toEqual(['C']);
    const counted = countFacts((await store.facts(UNIT)).cases.values());
    expect(counted).toEqual({ cases: 3, done: 1, open: 2 });
    expect(countFile(log.table, choice, log.kind)).toEqual(counted);
  });

  it.each([
    [{ until: '2012-05-08' as Day }, { cases: 3, done: 0, open: 3 }],
    [
      { from: '2012-05-03' as Day, until: '2012-05-04' as Day },
      { cases: 1, done: 0, open: 1 },
    ],
    [{ group: 'G1' }, { cases: 3, done: 3, open: 0 }],
  ])('[RPL-4] agrees with the file when a part is chosen: %j', async (choice, expected) => {
    const { store, log, choice: whole } = await played(choice);
    expect(countFacts((await store.facts(UNIT)).cases.values())).toEqual(expected);
    expect(countFile(log.table, whole, log.kind)).toEqual(expected);
  });

  it('[RPL-2] is the same log each time', async () => {
    const [one, other] = [await played(), await played()];
    expect(one.events).toEqual(other.events);
  });
});
