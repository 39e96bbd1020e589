import { describe, expect, test } from 'vitest';
import type { Day } from '@/domain/calendar';
import type { Pile } from '@/domain/counts/counts';
import type { CaseTypeId, ReasonId } from '@/domain/ids';
import { addCommand, addDraft } from './add-draft';
import { type CountsDraft, countCommand, pileOf } from './counts-draft';
import { newWaitDraft, toWait, waitDraftOf } from './wait-draft';

const TODAY = '2026-10-14' as Day;
const TYPE = 't1' as CaseTypeId;
const PILES: readonly Pile[] = [{ received: '2026-10-12' as Day, unregistered: 22, ready: 1_226 }];

const counts = (more: Partial<CountsDraft>): CountsDraft => ({
  what: 'finished',
  number: '',
  received: '',
  registered: false,
  unregistered: '',
  ready: '',
  sees: null,
  ...more,
});
const read = (more: Partial<CountsDraft>) => countCommand(counts(more), TYPE, PILES, TODAY);

describe('[DSK-11] counts are read from what was typed', () => {
  test('[DSK-11] a number may have spaces and dots between thousands', () => {
    for (const number of ['1226', '1 226', '1.226', ' 1 226 ']) {
      const command = { type: 'FinishCounts', caseType: TYPE, number: 1_226 };
      expect(read({ number })).toEqual({ kind: 'command', command });
    }
  });

  test.each(['', '0', '-3', '1,5', 'ti', '12345678'])('[DSK-11] %j is no number', (number) => {
    expect(read({ number })).toEqual({ kind: 'notANumber', field: 'number' });
  });

  test('[DSK-11] what came in came today unless a day is typed', () => {
    const came = { what: 'received', number: '7' } as const;
    expect(read(came)).toMatchObject({ command: { received: TODAY } });
    expect(read({ ...came, received: '12.10' })).toMatchObject({
      command: { received: '2026-10-12' },
    });
    expect(read({ ...came, received: 'igår' })).toEqual({ kind: 'notADay' });
  });

  test('[DSK-12] a recount carries the totals that stood there when it was begun', () => {
    const draft = {
      what: 'recount',
      received: '12.10',
      unregistered: '20',
      ready: '1 200',
    } as const;
    expect(pileOf(counts(draft), PILES, TODAY)).toEqual({ unregistered: 22, ready: 1_226 });
    const sees = { unregistered: 22, ready: 1_300 };
    expect(read({ ...draft, sees })).toMatchObject({
      command: { type: 'Recount', sees, becomes: { unregistered: 20, ready: 1_200 } },
    });
    expect(read({ ...draft, ready: '' })).toEqual({ kind: 'notANumber', field: 'ready' });
  });
});

describe('[DSK-7] a draft is the command as it was filled in', () => {
  test('[DSK-7] a new case', () => {
    const filled = {
      ...addDraft(TODAY),
      caseType: TYPE,
      deadline: '20.10',
      externalId: ' FS-1 ',
      lifted: true,
    };
    const given = addCommand(filled, true, TODAY);
    expect(given).toMatchObject({ ok: true, command: { externalId: 'FS-1', lifted: true } });
    if (!given.ok) throw new Error('it was filled in');
    expect(addCommand(addDraft(TODAY, given.command), true, TODAY)).toEqual(given);
    expect(addCommand(filled, false, TODAY)).toMatchObject({ command: { lifted: false } });
  });

  test('[DSK-7] the first question without an answer is named', () => {
    expect(addCommand(addDraft(TODAY), false, TODAY)).toMatchObject({ field: 'caseType' });
    const typed = { ...addDraft(TODAY), caseType: TYPE };
    expect(addCommand({ ...typed, deadline: 'x' }, false, TODAY)).toMatchObject({
      field: 'deadline',
    });
    expect(addCommand({ ...typed, received: '' }, false, TODAY)).toMatchObject({
      field: 'received',
    });
  });

  test('[DSK-7] what we wait for', () => {
    const empty = newWaitDraft(0);
    expect(toWait(empty, TODAY).missing).toBe('reason');
    const reason = 'r1' as ReasonId;
    expect(toWait({ ...empty, reason }, TODAY).missing).toBe('party');
    expect(toWait({ ...empty, reason, party: 'user' }, TODAY).missing).toBe('nextReview');
    const filled = {
      key: 3,
      reason,
      party: 'user',
      nextReview: '21.10.2026',
      asked: 'Lønn',
    } as const;
    const { wait } = toWait(filled, TODAY);
    expect(wait).toEqual({ reason, party: 'user', nextReview: '2026-10-21', asked: 'Lønn' });
    expect(wait === null ? null : waitDraftOf(wait, 3)).toEqual(filled);
  });
});
