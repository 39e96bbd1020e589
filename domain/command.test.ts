import { describe, expect, test } from 'vitest';
import { parseCommand } from './command';
import { LIMITS } from './limits';

const CASE_ID = '0197f3a0-0000-7000-8000-000000000001';
const note = (text: string) => ({ type: 'WriteNote', caseId: CASE_ID, note: text, replaces: null });

describe('commands from the outside', () => {
  test('[CMD-1] unknown, missing and wrong fields are refused', () => {
    const bad = [
      null,
      'TakeNext',
      42,
      [],
      {},
      { type: 7 },
      { type: 'TakeNext', role: 'leader' },
      { type: 'TakeCase' },
      { type: 'TakeCase', caseId: 7 },
      { type: 'ReceiveDocument', caseId: CASE_ID, wait: Number.NaN },
      { type: 'ReceiveDocument', caseId: CASE_ID, wait: -0.5 },
      { type: 'RegisterCounts', caseType: 'c1', number: Number.POSITIVE_INFINITY },
      { type: 'WithdrawCase', caseId: CASE_ID, why: 'because' },
    ];
    for (const input of bad)
      expect(parseCommand(input)).toMatchObject({ ok: false, refusal: { code: 'E_BAD_OP' } });
    expect(parseCommand({ type: 'TakeNext' })).toEqual({ ok: true, command: { type: 'TakeNext' } });
  });

  test('[CMD-2] an order that this version does not know is told from a malformed one', () => {
    expect(parseCommand({ type: 'PaintCase', caseId: CASE_ID })).toMatchObject({
      refusal: { code: 'E_UNKNOWN_OP' },
    });
    // Orders of the system are none that a client knows.
    expect(parseCommand({ type: 'OpenDay', day: '2026-10-14' })).toMatchObject({
      refusal: { code: 'E_UNKNOWN_OP' },
    });
    expect(parseCommand({ type: 'constructor' })).toMatchObject({
      refusal: { code: 'E_UNKNOWN_OP' },
    });
  });

  test('[CMD-3] names of the language are no ids, and change nothing in it', () => {
    for (const caseId of ['__proto__', 'constructor', 'hasOwnProperty', 'toString', 'a b', '']) {
      expect(parseCommand({ type: 'TakeCase', caseId })).toMatchObject({
        ok: false,
        refusal: { code: 'E_BAD_OP' },
      });
    }
    const poisoned = JSON.parse('{"type":"TakeCase","caseId":"a1","__proto__":{"admin":true}}');
    expect(parseCommand(poisoned)).toMatchObject({ ok: false, refusal: { code: 'E_BAD_OP' } });
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });

  test('[CMD-4] a national identity number is refused in every text field, and never echoed', () => {
    const number = '130972 48022';
    const wait = { reason: 'r1', party: 'employer', nextReview: '2026-10-21' };
    const inputs: readonly [string, unknown][] = [
      ['note', note(`Ring ${number}`)],
      ['reason', { type: 'MarkUrgent', caseId: CASE_ID, reason: number }],
      ['reason', { type: 'ReturnCase', caseId: CASE_ID, reason: `se ${number}` }],
      [
        'waits.0.asked',
        { type: 'HoldCase', caseId: CASE_ID, keep: false, waits: [{ ...wait, asked: number }] },
      ],
      [
        'name',
        {
          type: 'AddCaseType',
          name: number,
          difficulty: 1,
          tracking: 'cards',
          needsApproval: false,
        },
      ],
      ['text', { type: 'AddReason', list: 'putBack', text: number, party: null, reviewDays: null }],
      [
        'externalId',
        {
          type: 'AddCase',
          caseType: 'c1',
          received: '2026-10-01',
          deadline: null,
          difficulty: null,
          externalId: '13097248022',
          registered: true,
          lifted: false,
        },
      ],
    ];
    for (const [field, input] of inputs) {
      const parsed = parseCommand(input);
      expect(parsed).toMatchObject({ ok: false, refusal: { code: 'E_IDENTITY_NUMBER', field } });
      expect(JSON.stringify(parsed)).not.toContain('48022');
    }
  });

  test('[CMD-5] a date that does not exist is refused with its field', () => {
    for (const until of ['2026-02-30', '2026-13-01', '0001-01-01', '9999-12-31', 'i morgen']) {
      expect(parseCommand({ type: 'KeepCase', caseId: CASE_ID, until })).toMatchObject({
        refusal: { code: 'E_BAD_DATE', field: 'until' },
      });
    }
  });

  test('[CMD-6] text over its limit, empty text and text that is no text', () => {
    expect(parseCommand(note('x'.repeat(LIMITS.noteGraphemes + 1)))).toMatchObject({
      refusal: { code: 'E_TOO_LONG', field: 'note', limit: LIMITS.noteGraphemes },
    });
    expect(parseCommand(note(' \u200b '))).toMatchObject({
      refusal: { code: 'E_EMPTY', field: 'note' },
    });
    expect(parseCommand(note('a\u0000b'))).toMatchObject({
      refusal: { code: 'E_BAD_TEXT', field: 'note' },
    });
    expect(parseCommand(note('to\nlinjer'))).toMatchObject({ ok: true });
    const many = Array.from({ length: LIMITS.waitsPerCase + 1 }, () => ({}));
    expect(
      parseCommand({ type: 'HoldCase', caseId: CASE_ID, keep: false, waits: many }),
    ).toMatchObject({ ok: false });
  });
});
