import type { Facts } from '@/domain/decision';
import type { CaseId, SourceKey, UnitId } from '@/domain/ids';
import { BOARD_VERSION } from './board-file';
import type { Engine } from './engine';
import { createEventReader } from './event-reader';
import type { Append, EventStore } from './event-store';
import { forgetPrivate } from './forgetting';
import { createGroupCommit, type Schedule } from './group-commit';
import { fingerprint, type Secret, sourceKey } from './keyed-hash';
import { planBatch } from './plan';

export type StoreOptions = {
  readonly secret: Secret;
  /** When a batch is written: at the end of this turn of the event loop, unless a test wants to say so itself. */
  readonly schedule?: Schedule;
  /** Told after each transaction that wrote something, with how many commands share it. */
  readonly committed?: (commands: number) => void;
};

/** An import asks for thousands; whoever else waits for this thread gets a turn after so many. */
const SOURCES_PER_TURN = 500;
const FORGOTTEN_PER_TURN = 500;

/** The port over an engine. */
export function createEventStore(
  engine: Engine,
  { secret, schedule = setImmediate, committed = () => {} }: StoreOptions,
): EventStore {
  const commits = createGroupCommit((batch) => {
    const written = write(engine, batch);
    if (written.writes.length > 0) committed(written.writes.length);
    return written;
  }, schedule);

  return {
    ...createEventReader(engine),
    append: commits.append,
    subscribe: commits.subscribe,
    async answer(unit, commandId) {
      return engine.answers.find(unit, commandId);
    },
    fingerprint: (unit, commandId, actor, command) =>
      fingerprint(secret, unit, commandId, actor, command),
    async sources(unit, externalIds) {
      const found: [string, Facts['sources'][string]][] = [];
      for (const [place, externalId] of externalIds.entries()) {
        if (place > 0 && place % SOURCES_PER_TURN === 0) await nextTurn();
        const key = sourceKey(secret, unit, externalId);
        found.push([externalId, { key, known: isKnown(engine, commits.waiting(), unit, key) }]);
      }
      // Not by assignment: an external id may be any text, `__proto__` too.
      return Object.fromEntries(found);
    },
    async units() {
      return [...engine.facts.units()];
    },
    async pastBoards(unit) {
      return engine.boards.pastSeqs(unit, BOARD_VERSION);
    },
    async saveSnapshot(unit, board, kind) {
      engine.transact(() => engine.boards.save(unit, board, kind));
    },
    async factsVersion(unit) {
      return engine.facts.version(unit);
    },
    async facts(unit) {
      return engine.facts.all(unit);
    },
    async days(unit, from, to) {
      return engine.facts.days(unit, from, to);
    },
    async replaceFacts(unit, facts) {
      engine.transact(() => engine.facts.replace(unit, facts));
    },
    async forgetAnswers(before) {
      let changed = 0;
      for (;;) {
        const now = engine.transact(() => engine.answers.forget(before, FORGOTTEN_PER_TURN));
        changed += now;
        if (now < FORGOTTEN_PER_TURN) return changed;
        await nextTurn();
      }
    },
    forgetPrivate: (unit, now) => forgetPrivate(engine, unit, now, nextTurn),
    tidy: async () => engine.tidy(),
    compact: async () => engine.compact(),
    async close() {
      await commits.drained();
      engine.close();
    },
  };

  function nextTurn(): Promise<void> {
    return new Promise((resolve) => schedule(resolve));
  }
}

function write(engine: Engine, batch: readonly Append[]) {
  return engine.transact(() => {
    const plan = planBatch(batch, { head: engine.log.head, answer: engine.answers.find });
    for (const one of plan.writes) {
      const { append, head } = one;
      if (append.outcome.kind === 'events') {
        engine.log.add(one);
        for (const change of append.outcome.facts) engine.facts.apply(append.unit, change, head.at);
      }
      engine.answers.add(one);
    }
    return plan;
  });
}

// What waits for its commit counts too: the rule would otherwise let the same case in twice within one batch.
function isKnown(
  engine: Engine,
  waiting: readonly Append[],
  unit: UnitId,
  key: SourceKey,
): boolean {
  let holder: CaseId | null = engine.facts.caseOf(unit, key);
  for (const append of waiting) {
    if (append.unit !== unit || append.outcome.kind !== 'events') continue;
    for (const change of append.outcome.facts) {
      if (change.table !== 'case') continue;
      if ('set' in change && change.set.sourceKey === key) holder = change.set.caseId;
      if ('gone' in change && change.gone === holder) holder = null;
    }
  }
  return holder !== null;
}
