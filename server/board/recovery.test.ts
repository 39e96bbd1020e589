import { describe, expect, test } from 'vitest';
import type { CaseId, CommandId } from '@/domain/ids';
import { get } from '@/domain/ordered-map';
import { type Append, type EventStore, StorageFailed } from '../store/event-store';
import { BJORN, ELI, newCase, openUnit, serviceHarness, UNIT } from './testing/service-harness';

const STORAGE = { ok: false, refusal: { code: 'E_STORAGE', retry: true } };
const CASE = 'case' as CaseId;

describe.each(['memory', 'sqlite'] as const)('a commit that fails, over %s', (engine) => {
  test('[SVC-20] is told to all in it, nothing of it is on any board, and the same ids work when the disk does', async () => {
    const on = serviceHarness({ engine });
    await openUnit(on);
    await on.submit('case', newCase());
    const before = await on.boards.current(UNIT);
    const told: unknown[] = [];
    on.boards.subscribe((commit) => told.push(commit));
    on.disk.breakDisk();
    const filler = on.boards.submit(UNIT, 'filler' as CommandId, importOf(1_000), {
      kind: 'system',
    });
    const yes = on.boards.submit(UNIT, 'yes' as CommandId, { type: 'TakeCase', caseId: CASE }, ELI);
    const no = on.boards.submit(UNIT, 'no' as CommandId, { type: 'TakeCase', caseId: CASE }, BJORN);
    expect(await on.done(Promise.all([filler, yes, no]))).toEqual([STORAGE, STORAGE, STORAGE]);
    expect(await on.boards.current(UNIT)).toEqual(before);
    expect(told).toEqual([]);
    on.disk.repair();
    // Had the speculative board been kept, the case would be taken already.
    expect(await on.submit('no', { type: 'TakeCase', caseId: CASE }, BJORN)).toMatchObject({
      ok: true,
    });
    expect(await on.submit('yes', { type: 'TakeCase', caseId: CASE }, ELI)).toMatchObject({
      refusal: { code: 'E_TAKEN' },
    });
    const { board } = await on.boards.current(UNIT);
    on.restart();
    expect((await on.boards.current(UNIT)).board).toEqual(board);
  });

  test('[SVC-21] what was decided on top of it, but not in it, is decided again', async () => {
    const on = serviceHarness({
      engine,
      around: (store) => failing(store, (append) => append.commandId === 'a'),
    });
    await openUnit(on);
    await on.submit('case', newCase());
    const failed = on.boards.submit(
      UNIT,
      'a' as CommandId,
      { type: 'TakeCase', caseId: CASE },
      ELI,
    );
    const onTop = on.boards.submit(
      UNIT,
      'b' as CommandId,
      { type: 'TakeCase', caseId: CASE },
      BJORN,
    );
    // On the board with Eli's take it was a no; that take never happened.
    expect(await on.done(Promise.all([failed, onTop]))).toMatchObject([STORAGE, { ok: true }]);
    expect(get((await on.boards.current(UNIT)).board.cases, CASE)?.priv.takenBy).toBe('bjorn');
  });
});

describe.each(['memory', 'sqlite'] as const)(
  'a log that another has written to, over %s',
  (engine) => {
    test('[SVC-22] is read, and the command is decided again on what it says', async () => {
      const on = serviceHarness({ engine });
      await openUnit(on);
      await on.submit('case', newCase());
      const answer = on.boards.submit(
        UNIT,
        'mine' as CommandId,
        { type: 'TakeCase', caseId: CASE },
        ELI,
      );
      await foreign(on.store, 'theirs');
      expect(await on.done(answer)).toMatchObject({
        ok: false,
        refusal: { code: 'E_TAKEN', stood: { by: 'bjorn' } },
      });
      const { board, hash } = await on.boards.current(UNIT);
      expect(get(board.cases, CASE)?.priv.takenBy).toBe('bjorn');
      expect(hash).toBe((await on.store.head(UNIT)).hash);
    });

    test('[SVC-23] commands that arrived in an order are decided again in that order', async () => {
      const on = serviceHarness({ engine });
      await openUnit(on);
      await on.submit('case', newCase());
      const note = (n: number) =>
        ({
          type: 'WriteNote',
          caseId: CASE,
          note: `${n}`,
          replaces: n === 0 ? null : `${n - 1}`,
        }) as const;
      const first = on.boards.submit(UNIT, 'n-0' as CommandId, note(0), ELI);
      await foreign(on.store, 'theirs');
      const rest = Array.from({ length: 9 }, (_, n) =>
        on.boards.submit(UNIT, `n-${n + 1}` as CommandId, note(n + 1), ELI),
      );
      const answers = await on.done(Promise.all([first, ...rest]));
      // Each says what it replaces: in any other order one of them would be refused.
      expect(answers.every((answer) => answer.ok)).toBe(true);
      expect(get((await on.boards.current(UNIT)).board.cases, CASE)?.priv.note).toBe('9');
    });

    test('[SVC-24] is given up on after five attempts, and the command can be sent again', async () => {
      let attempts = 0;
      let quarrelsome = false;
      const around = (store: EventStore): EventStore => ({
        ...store,
        async append(append) {
          if (!quarrelsome) return store.append(append);
          attempts += 1;
          return { kind: 'conflict', head: await store.head(append.unit) };
        },
      });
      const on = serviceHarness({ engine, around });
      await openUnit(on);
      quarrelsome = true;
      expect(await on.submit('a', newCase())).toMatchObject({
        ok: false,
        refusal: { code: 'E_BUSY', retry: true },
      });
      expect(attempts).toBe(5);
      quarrelsome = false;
      expect(await on.submit('a', newCase())).toMatchObject({ ok: true });
    });

    test('[SVC-25] a command that the other has written already gets the answer that stands there', async () => {
      const on = serviceHarness({ engine });
      await openUnit(on);
      await on.submit('case', newCase());
      const command = { type: 'TakeCase', caseId: CASE } as const;
      const mine = on.boards.submit(UNIT, 'same' as CommandId, command, BJORN);
      await foreign(
        on.store,
        'same',
        on.store.fingerprint(UNIT, 'same' as CommandId, BJORN, command),
      );
      const { seq } = await on.store.head(UNIT);
      expect(await on.done(mine)).toEqual({ ok: true, seq: seq + 1 });
      expect((await on.boards.current(UNIT)).board.seq).toBe(seq + 1);
      expect((await on.store.head(UNIT)).seq).toBe(seq + 1);
    });
  },
);

test('[SVC-26] a disk that cannot be read answers nobody with a made-up board, and the next one tries again', async () => {
  let readable = true;
  const around = (store: EventStore): EventStore => ({
    ...store,
    async read(unit, range) {
      if (!readable) throw new Error('I/O error');
      return store.read(unit, range);
    },
  });
  const on = serviceHarness({ around });
  await openUnit(on);
  on.restart();
  readable = false;
  await expect(on.submit('a', newCase())).rejects.toThrow('I/O error');
  await expect(on.boards.current(UNIT)).rejects.toThrow('I/O error');
  readable = true;
  expect(await on.submit('a', newCase())).toMatchObject({ ok: true });
});

/** Bjørn takes the case through another process: an append that the service under test knows nothing of. */
async function foreign(
  store: EventStore,
  commandId: string,
  fingerprint = 'foreign',
): Promise<void> {
  const head = await store.head(UNIT);
  const taken = {
    type: 'CaseTaken',
    data: { caseId: CASE, until: '2026-11-24' as never },
    priv: { by: 'bjorn' as never },
  } as const;
  const outcome = { kind: 'events', events: [taken], facts: [] } as const;
  void store.append({
    unit: UNIT,
    expected: head,
    commandId: commandId as CommandId,
    fingerprint,
    at: head.at,
    outcome,
  });
}

function failing(store: EventStore, which: (append: Append) => boolean): EventStore {
  return {
    ...store,
    append: async (append) => {
      if (!which(append)) return store.append(append);
      throw new StorageFailed('The commit failed');
    },
  };
}

function importOf(count: number) {
  const {
    type: _type,
    lifted: _lifted,
    ...one
  } = newCase() as Extract<ReturnType<typeof newCase>, { type: 'AddCase' }>;
  return { type: 'ImportCases', cases: Array.from({ length: count }, () => one) } as const;
}
