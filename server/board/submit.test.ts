import { describe, expect, test } from 'vitest';
import type { CaseId, CommandId } from '@/domain/ids';
import { get } from '@/domain/ordered-map';
import type { Answer } from '@/domain/protocol';
import { asKept } from '../store/plan';
import {
  BJORN,
  ELI,
  GURO,
  newCase,
  openUnit,
  type ServiceHarness,
  serviceHarness,
  UNIT,
} from './testing/service-harness';

describe.each(['memory', 'sqlite'] as const)('a command, over %s', (engine) => {
  test('[SVC-1] is answered after its commit, and the durable board moves no earlier', async () => {
    const on = await unitOn(engine);
    const before = await on.boards.current(UNIT);
    const told: Answer[] = [];
    const answer = on.boards
      .submit(UNIT, 'a' as CommandId, newCase(), ELI)
      .then((given) => told.push(given));
    await macrotask();
    expect(told).toEqual([]);
    expect(await on.boards.current(UNIT)).toEqual(before);
    expect(on.disk.scheduled()).toBe(1);
    on.disk.flush();
    await answer;
    expect(told).toEqual([{ ok: true, seq: before.board.seq + 1 }]);
    expect((await on.boards.current(UNIT)).board.seq).toBe(before.board.seq + 1);
  });

  test('[SYN-63] a take next that comes too late takes nothing, and one that was answered gets its answer', async () => {
    const on = await unitOn(engine);
    await on.submit('case', newCase());
    const late = (id: string) =>
      on.done(on.boards.submit(UNIT, id as CommandId, { type: 'TakeNext' }, ELI, true));
    const lost = await late('lost');
    expect(lost).toMatchObject({ ok: false, refusal: { code: 'E_NEEDS_SERVER' } });
    const taken = await on.submit('pressed', { type: 'TakeNext' });
    expect(taken.ok).toBe(true);
    expect(await late('pressed')).toEqual(taken);
    expect(await on.submit('lost', { type: 'TakeNext' })).toEqual(lost);
  });

  test('[SVC-2] sent again gets the same answer: a yes, a "nothing to do" and a no, also after a restart', async () => {
    const on = await unitOn(engine);
    const yes = await on.submit('yes', newCase());
    const taken = await on.submit('take', { type: 'TakeCase', caseId: 'yes' as CaseId }, BJORN);
    const no = await on.submit('no', { type: 'TakeCase', caseId: 'yes' as CaseId });
    const quiet = await on.submit('quiet', { type: 'TakeCase', caseId: 'yes' as CaseId }, BJORN);
    expect([yes.ok, taken.ok, no.ok, quiet]).toEqual([
      true,
      true,
      false,
      { ok: true, seq: 7, quiet: true },
    ]);
    const { board } = await on.boards.current(UNIT);
    for (const restart of [false, true]) {
      if (restart) on.restart();
      expect(await on.submit('yes', newCase())).toEqual(yes);
      expect(await on.submit('no', { type: 'TakeCase', caseId: 'yes' as CaseId })).toEqual(
        asKept(no),
      );
      expect(
        await on.submit('quiet', { type: 'TakeCase', caseId: 'yes' as CaseId }, BJORN),
      ).toEqual(quiet);
      expect((await on.boards.current(UNIT)).board).toEqual(board);
    }
  });

  test('[SVC-3] with another body or from another person is refused, and tells nothing', async () => {
    const on = await unitOn(engine);
    const first = await on.submit('a', newCase());
    const reused = { ok: false, refusal: { code: 'E_OP_ID_REUSED' } };
    for (const restart of [false, true]) {
      if (restart) on.restart();
      expect(await on.submit('a', newCase({ registered: false }))).toEqual(reused);
      expect(await on.submit('a', newCase(), BJORN)).toEqual(reused);
      expect(await on.submit('a', newCase())).toEqual(first);
    }
  });

  test('[SVC-4] sent a thousand times while the first is under way is applied once, and all get its answer', async () => {
    const on = await unitOn(engine);
    const { seq } = (await on.boards.current(UNIT)).board;
    const many = Array.from({ length: 1_000 }, () =>
      on.boards.submit(UNIT, 'a' as CommandId, newCase(), ELI),
    );
    const other = on.boards.submit(UNIT, 'a' as CommandId, newCase(), BJORN);
    expect(new Set((await on.done(Promise.all(many))).map((one) => JSON.stringify(one)))).toEqual(
      new Set([`{"ok":true,"seq":${seq + 1}}`]),
    );
    expect(await other).toMatchObject({ refusal: { code: 'E_OP_ID_REUSED' } });
    expect((await on.boards.current(UNIT)).board.seq).toBe(seq + 1);
  });

  test('[SVC-5] many that arrive together are decided one on top of the other, and share one commit', async () => {
    const on = await unitOn(engine);
    for (let n = 0; n < 50; n++) await on.submit(`case-${n}`, newCase());
    const told: number[] = [];
    on.boards.subscribe((commit) => told.push(commit.events.length));
    const takes = Array.from({ length: 50 }, (_, n) =>
      on.boards.submit(
        UNIT,
        `take-${n}` as CommandId,
        { type: 'TakeNext' },
        n % 2 === 0 ? ELI : BJORN,
      ),
    );
    await macrotask();
    expect(on.disk.scheduled()).toBe(1);
    const answers = await on.done(Promise.all(takes));
    expect(told).toEqual([50]);
    expect(new Set(answers.map((answer) => answer.ok && answer.seq)).size).toBe(50);
    const events = await on.boards.events(UNIT, 55, 100);
    const cases = events.map((event) =>
      event.type === 'CaseTaken' ? event.data.caseId : event.type,
    );
    // Fifty different ones, in the order in which they came in.
    expect(cases).toEqual(Array.from({ length: 50 }, (_, n) => `case-${n}`));
  });

  test('[SVC-6] a no is given after the commit of what it was decided on', async () => {
    const on = await unitOn(engine);
    await on.submit('case', newCase());
    const caseId = 'case' as CaseId;
    const told: string[] = [];
    const first = on.boards
      .submit(UNIT, 'first' as CommandId, { type: 'TakeCase', caseId }, ELI)
      .then(() => told.push('yes'));
    const second = on.boards
      .submit(UNIT, 'second' as CommandId, { type: 'TakeCase', caseId }, BJORN)
      .then((answer) => {
        told.push(answer.ok ? 'yes' : answer.refusal.code);
      });
    await macrotask();
    expect(told).toEqual([]);
    await on.done(Promise.all([first, second]));
    expect(told).toEqual(['yes', 'E_TAKEN']);
  });

  test('[SVC-7] is told of to subscribers once, after the durable board has it and before it is answered', async () => {
    const on = await unitOn(engine);
    const order: string[] = [];
    const stop = on.boards.subscribe((commit) => {
      order.push(`commit ${commit.head.seq}`);
      void on.boards
        .current(UNIT)
        .then(({ board, hash }) => order.push(`board ${board.seq} ${hash === commit.head.hash}`));
    });
    const { seq } = (await on.boards.current(UNIT)).board;
    await on.done(
      on.boards.submit(UNIT, 'a' as CommandId, newCase(), ELI).then(() => order.push('answer')),
    );
    expect(order).toEqual([`commit ${seq + 1}`, `board ${seq + 1} true`, 'answer']);
    stop();
    await on.submit('b', newCase());
    expect(order).toHaveLength(3);
  });

  test('[SVC-8] knows the ids of cases that are in the log, open, closed, or still on the way to the disk', async () => {
    const on = await unitOn(engine);
    const twins = ['a', 'b'].map((commandId) =>
      on.boards.submit(UNIT, commandId as CommandId, newCase({ externalId: 'SAK-1' }), ELI),
    );
    const [one, other] = await on.done(Promise.all(twins));
    expect(one?.ok).toBe(true);
    expect(other).toMatchObject({ ok: false, refusal: { code: 'E_DUPLICATE_CASE' } });
    await on.submit('take', { type: 'TakeCase', caseId: 'a' as CaseId });
    await on.submit('finish', { type: 'FinishCase', caseId: 'a' as CaseId });
    on.clock.ms += 24 * 60 * 60 * 1_000;
    await on.done(on.boards.turnDays());
    expect(get((await on.boards.current(UNIT)).board.cases, 'a')).toBeUndefined();
    on.restart();
    expect(await on.submit('c', newCase({ externalId: 'SAK-1' }))).toMatchObject({
      refusal: { code: 'E_DUPLICATE_CASE' },
    });
  });

  test('[SVC-9] about a case that has left the board finds it in the log', async () => {
    const on = await unitOn(engine);
    await on.submit('a', newCase({ externalId: 'SAK-1', received: '2026-11-02' as never }));
    await on.submit('take', { type: 'TakeCase', caseId: 'a' as CaseId });
    await on.submit('finish', { type: 'FinishCase', caseId: 'a' as CaseId });
    on.clock.ms += 24 * 60 * 60 * 1_000;
    const note = await on.submit('note', {
      type: 'WriteNote',
      caseId: 'a' as CaseId,
      note: 'Notat',
      replaces: null,
    });
    expect(note).toMatchObject({ ok: false, refusal: { code: 'E_GONE' } });
    const unknown = await on.submit('unknown', { type: 'TakeCase', caseId: 'never' as CaseId });
    expect(unknown).toMatchObject({ ok: false, refusal: { code: 'E_NOT_FOUND' } });
    expect((await on.submit('reopen', { type: 'ReopenCase', caseId: 'a' as CaseId })).ok).toBe(
      true,
    );
    const card = get((await on.boards.current(UNIT)).board.cases, 'a');
    expect(card).toMatchObject({
      received: '2026-11-02',
      state: { kind: 'ready' },
      priv: { reference: 'S-1001', externalId: 'SAK-1' },
    });
  });

  test('[SVC-10] of a unit is never seen in another', async () => {
    const on = await unitOn(engine);
    const other = 'unit-2' as typeof UNIT;
    await on.submit('a', newCase());
    expect((await on.boards.current(other)).board.seq).toBe(0);
    expect(await on.boards.events(other, 0, 100)).toEqual([]);
    const answerTo = (actor: Parameters<typeof on.boards.submit>[3], id: string) =>
      on.done(
        on.boards.submit(
          other,
          id as CommandId,
          { type: 'TakeCase', caseId: 'a' as CaseId },
          actor,
        ),
      );
    const refused = (code: string) => ({ ok: false, refusal: { code } });
    expect(await answerTo(GURO, 'b')).toMatchObject(refused('E_NO_ACCESS'));
    expect(await answerTo({ kind: 'system' }, 'c')).toMatchObject(refused('E_NOT_FOUND'));
  });
});

async function unitOn(engine: 'memory' | 'sqlite'): Promise<ServiceHarness> {
  const on = serviceHarness({ engine });
  await openUnit(on);
  return on;
}

function macrotask(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
