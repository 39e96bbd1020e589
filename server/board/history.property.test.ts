import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Actor } from '@/domain/actor';
import { must } from '@/domain/assert';
import { emptyBoard } from '@/domain/board';
import type { Command } from '@/domain/command';
import { stripEvent } from '@/domain/event';
import { evolveAll, stripBoard } from '@/domain/evolve';
import type { CommandId, UnitId } from '@/domain/ids';
import type { Answer } from '@/domain/protocol';
import { play, type Step, steps } from '@/domain/testing/arbitraries';
import { smallUnit } from '@/domain/testing/unit';
import { link, NO_HEAD } from '../store/chain';
import { asKept } from '../store/plan';
import { factsFromLog } from '../store/rebuild-facts';
import { type ServiceHarness, serviceHarness } from './testing/service-harness';

const UNIT = 'unit-1' as UnitId;

describe.each([
  ['memory', 60],
  ['sqlite', 15],
] as const)('any history, over %s', (engine, numRuns) => {
  const histories = fc.tuple(steps, fc.infiniteStream(fc.integer({ min: 1, max: 9 })), fc.nat(149));

  test('[SVC-40] the board is the fold of the log, the log holds, and every command was applied once', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async ([random, sizes]) => {
        const on = await played(engine, random, sizes);
        const { board, hash } = await on.boards.current(UNIT);
        const events = await on.store.read(UNIT, { from: 1 });
        expect(board).toEqual(evolveAll(emptyBoard, events));
        expect(hash).toBe((await on.store.head(UNIT)).hash);
        expect(await on.store.verify(UNIT)).toBeNull();
        const lastOf = new Map(events.map((event) => [event.commandId, event.seq]));
        for (const [commandId, answer] of on.answers) {
          if (answer.ok && answer.quiet !== true) expect(answer.seq).toBe(lastOf.get(commandId));
          else expect(lastOf.has(commandId)).toBe(false);
        }
      }),
      { numRuns },
    );
  });

  test('[SVC-41] a restart, at whatever moment, changes no board, no answer and no hash', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async ([random, sizes, moment]) => {
        const on = await played(engine, random.slice(0, moment + 1), sizes);
        const before = await on.boards.current(UNIT);
        on.restart();
        expect(await on.boards.current(UNIT)).toEqual(before);
        for (const { id, command, actor } of on.told) {
          const again = await on.done(on.boards.submit(UNIT, id, command, actor));
          expect(again).toEqual(asKept(must(on.answers.get(id), 'each was answered')));
        }
        expect(await on.boards.current(UNIT)).toEqual(before);
      }),
      { numRuns },
    );
  });

  test('[SVC-42] [COR-7] projections made from the log, with or without its persons, are those that were written with it', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async ([random, sizes]) => {
        const on = await played(engine, random, sizes);
        const written = await on.store.facts(UNIT);
        const { members: _members, name: _name, ...rebuilt } = await factsFromLog(on.store, UNIT);
        expect(written).toMatchObject(rebuilt);
        expect([written.cases.size, written.days.size, written.cutoffs.size]).toEqual([
          rebuilt.cases.size,
          rebuilt.days.size,
          rebuilt.cutoffs.size,
        ]);
      }),
      { numRuns },
    );
  });

  test('[SVC-43] the board at any instant is the stripped fold of what had happened by then', async () => {
    await fc.assert(
      fc.asyncProperty(
        histories,
        fc.double({ min: 0, max: 1, noNaN: true }),
        async ([random, sizes], share) => {
          const on = await played(engine, random, sizes);
          const events = await on.store.read(UNIT, { from: 1 });
          const first = events[0]?.at ?? 0;
          const instant = Math.floor(first + ((events.at(-1)?.at ?? 0) - first) * share);
          const until = events.filter((event) => event.at <= instant);
          expect(await on.boards.boardAt(UNIT, instant)).toEqual(
            stripBoard(evolveAll(emptyBoard, until)),
          );
          expect(evolveAll(emptyBoard, until.map(stripEvent))).toEqual(
            stripBoard(evolveAll(emptyBoard, until)),
          );
        },
      ),
      { numRuns },
    );
  });
});

type Told = {
  readonly id: CommandId;
  readonly command: Command;
  readonly actor: Actor;
  readonly at: number;
};
type Played = ServiceHarness & {
  readonly told: readonly Told[];
  readonly answers: ReadonlyMap<CommandId, Answer>;
};

/** Plays a random history through the service, some commands at a time without waiting between them. */
async function played(
  engine: 'memory' | 'sqlite',
  random: readonly Step[],
  sizes: Iterable<number>,
): Promise<Played> {
  const told: Told[] = [];
  play(random, ({ unit }, one, decide) => {
    told.push({ ...one, at: unit.now });
    decide();
  });
  const on = serviceHarness({ engine });
  await seed(on);
  const answers = new Map<CommandId, Answer>();
  const size = sizes[Symbol.iterator]();
  // The turns of the day that the play decided, the service decides for itself.
  const ours = told.filter(({ command: { type } }) => type !== 'SealCutoff' && type !== 'OpenDay');
  for (let next = 0; next < ours.length; ) {
    const batch = ours.slice(next, next + Number(size.next().value ?? 1));
    next += batch.length;
    on.clock.ms = batch[0]?.at ?? on.clock.ms;
    const given = await on.done(
      Promise.all(
        batch.map(({ id, command, actor }) => on.boards.submit(UNIT, id, command, actor)),
      ),
    );
    batch.forEach(({ id }, place) => {
      const answer = given[place];
      if (answer !== undefined) answers.set(id, answer);
    });
  }
  return Object.assign(on, { told: ours, answers });
}

/** The unit of the domain's tests, with its people, case types and reasons, as a log. */
async function seed(on: ServiceHarness): Promise<void> {
  const { unit } = smallUnit();
  let head = NO_HEAD;
  for (const { seq: _seq, at, commandId, ...event } of unit.events) {
    const facts =
      event.type === 'UnitCreated' ? ([{ table: 'unit', name: event.data.name }] as const) : [];
    const outcome = { kind: 'events', events: [event], facts } as const;
    await on.done(
      on.store.append({ unit: UNIT, expected: head, commandId, fingerprint: 'seed', at, outcome }),
    );
    ({ head } = link(UNIT, head, { commandId, at }, [event]));
  }
}
