import { expect } from 'vitest';
import type { Actor } from '@/domain/actor';
import { NO_HEAD } from '../chain';
import {
  ALICE,
  appendOf,
  id,
  OTHER_UNIT,
  type Rule,
  rule,
  START,
  taken,
  UNIT,
  written,
} from './harness';

/** That a command is applied once, and what is remembered of it for how long. */
export const answerRules: readonly Rule[] = [
  rule(
    '[STO-20] a command id that has an answer gets that one again, with the fingerprint it was given under',
    async (harness) => {
      const store = harness.open();
      const first = await written(store, harness, taken(NO_HEAD, 'a'));
      const head = await store.head(UNIT);
      const stored = { fingerprint: 'by a', answer: { ok: true, seq: 1 } };
      expect(first).toEqual({ kind: 'written', answer: stored.answer });
      expect(
        await written(store, harness, taken(head, 'a', { fingerprint: 'somebody else' })),
      ).toEqual({ kind: 'repeated', stored });
      expect(await store.head(UNIT)).toEqual(head);
    },
  ),
  rule('[STO-21] twice in one transaction is once', async (harness) => {
    const store = harness.open();
    const results = [store.append(taken(NO_HEAD, 'a')), store.append(taken(NO_HEAD, 'a'))];
    harness.flush();
    expect((await Promise.all(results)).map((one) => one.kind)).toEqual(['written', 'repeated']);
    expect((await store.head(UNIT)).seq).toBe(1);
  }),
  rule(
    '[STO-22] a yes, a "nothing to do" and a no are all remembered over a restart',
    async (harness) => {
      const store = harness.open();
      await written(store, harness, taken(NO_HEAD, 'yes'));
      const head = await store.head(UNIT);
      const refusal = { code: 'E_TAKEN', field: 'caseId' } as const;
      await written(store, harness, appendOf(head, 'quiet', { kind: 'quiet' }));
      await written(store, harness, appendOf(head, 'no', { kind: 'refusal', refusal }));
      const again = harness.open();
      const answers = [
        { ok: true, seq: 1 },
        { ok: true, seq: 1, quiet: true },
        { ok: false, refusal },
      ];
      for (const [place, commandId] of ['yes', 'quiet', 'no'].entries()) {
        const stored = { fingerprint: `by ${commandId}`, answer: answers[place] };
        expect(await again.answer(UNIT, id(commandId))).toEqual(stored);
        expect(await written(again, harness, taken(head, commandId))).toEqual({
          kind: 'repeated',
          stored,
        });
      }
      expect(await again.answer(UNIT, id('never sent'))).toBeNull();
      expect((await again.head(UNIT)).seq).toBe(1);
    },
  ),
  rule('[STO-25] who stood in the way is told once and not kept', async (harness) => {
    const store = harness.open();
    const stood = { caseId: id<never>('case-1'), by: ALICE, at: START, state: 'taken' };
    const no = (by: typeof ALICE | null) =>
      ({ ok: false, refusal: { code: 'E_TAKEN', stood: { ...stood, by } } }) as const;
    const append = appendOf(NO_HEAD, 'no', { kind: 'refusal', refusal: no(ALICE).refusal });
    const [first, again] = [store.append(append), store.append(append)];
    harness.flush();
    const stored = { fingerprint: 'by no', answer: no(null) };
    expect(await first).toEqual({ kind: 'written', answer: no(ALICE) });
    expect(await again).toEqual({ kind: 'repeated', stored });
    expect(await store.answer(UNIT, id('no'))).toEqual(stored);
    expect(await harness.open().answer(UNIT, id('no'))).toEqual(stored);
  }),
  rule(
    '[STO-23] old refusals are removed, of other old answers the fingerprint alone, and what is newer stays',
    async (harness) => {
      const store = harness.open();
      const no = { kind: 'refusal', refusal: { code: 'E_TAKEN' } } as const;
      await written(store, harness, taken(NO_HEAD, 'old yes', { at: START }));
      const head = await store.head(UNIT);
      await written(store, harness, appendOf(head, 'old no', no, { at: START }));
      await written(store, harness, appendOf(head, 'old quiet', { kind: 'quiet' }, { at: START }));
      await written(store, harness, appendOf(head, 'new no', no, { at: START + 2 }));
      expect(await store.forgetAnswers(START + 1)).toBe(3);
      expect(await store.answer(UNIT, id('old no'))).toBeNull();
      expect(await store.answer(UNIT, id('old yes'))).toEqual({
        fingerprint: null,
        answer: { ok: true, seq: 1 },
      });
      expect(await store.answer(UNIT, id('old quiet'))).toMatchObject({
        fingerprint: null,
        answer: { quiet: true },
      });
      expect(await store.answer(UNIT, id('new no'))).toMatchObject({ fingerprint: 'by new no' });
      expect(await store.forgetAnswers(START + 1)).toBe(0);
    },
  ),
  rule(
    '[STO-24] a fingerprint tells apart person, content, id and unit, and is the same for the same whatever order the keys have',
    async (harness) => {
      const store = harness.open();
      const alice: Actor = { kind: 'person', person: ALICE, role: 'member' };
      const of = (actor: Actor, command: unknown, commandId = 'a', unit = UNIT) =>
        store.fingerprint(unit, id(commandId), actor, command);
      const one = of(alice, { type: 'WriteNote', note: null, caseId: 'x' });
      expect(of({ ...alice, role: 'leader' }, { caseId: 'x', note: null, type: 'WriteNote' })).toBe(
        one,
      );
      const others = [
        of({ ...alice, person: id<never>('bob') }, { type: 'WriteNote', note: null, caseId: 'x' }),
        of({ kind: 'system' }, { type: 'WriteNote', note: null, caseId: 'x' }),
        of(alice, { type: 'WriteNote', note: null, caseId: 'y' }),
        of(alice, { type: 'WriteNote', note: null, caseId: 'x' }, 'b'),
        of(alice, { type: 'WriteNote', note: null, caseId: 'x' }, 'a', OTHER_UNIT),
      ];
      expect(new Set([one, ...others]).size).toBe(6);
      expect(
        harness
          .open()
          .fingerprint(UNIT, id('a'), alice, { type: 'WriteNote', note: null, caseId: 'x' }),
      ).toBe(one);
    },
  ),
];
