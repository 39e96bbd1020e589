import { describe, expect, it } from 'vitest';
import type { ClientCommand } from '@/domain/command';
import { refusal } from '@/domain/refusal';
import { ELI } from '@/domain/testing/unit';
import { isFromElsewhere } from './merge-records';
import {
  accepted,
  events,
  feed,
  id,
  message,
  readyCase,
  record,
  records,
  submitted,
  takenBy,
  told,
} from './testing/merge-inputs';

describe('what the device keeps, and other tabs change', () => {
  it('[SYN-11] another tab’s commands are mine too, and its answers settle mine', () => {
    const { caseId, state } = readyCase();
    const made = feed(state, submitted('mine', { type: 'TakeCase', caseId }), {
      kind: 'stored',
      commandId: id('mine'),
    });
    const after = feed(
      made.state,
      records(
        record('theirs', { type: 'MarkAway', person: ELI }, { kind: 'unsent' }),
        record(
          'mine',
          { type: 'TakeCase', caseId },
          { kind: 'answered', seq: state.confirmed.seq + 1 },
        ),
      ),
    );
    expect(after.state.pending.map((one) => [one.commandId, one.status.kind])).toEqual([
      ['theirs', 'unsent'],
      ['mine', 'answered'],
    ]);
    expect(after.settled).toEqual([accepted('mine', state.confirmed.seq + 1)]);
  });

  it('[SYN-11] what the device has not stored yet stays at the end', () => {
    const { caseId, state } = readyCase();
    const made = feed(state, submitted('mine', { type: 'TakeCase', caseId })).state;
    const after = feed(
      made,
      records(record('theirs', { type: 'TakeNext' }, { kind: 'sent' })),
    ).state;
    expect(after.pending.map((one) => one.commandId)).toEqual(['theirs', 'mine']);
  });

  it('[SYN-11] a command whose event this board has is not replayed, whatever the device still calls it', () => {
    const { small, caseId, state } = readyCase();
    const command: ClientCommand = { type: 'TakeCase', caseId };
    const shown = feed(state, events(message(told(small, 'theirs', command)))).state;
    const after = feed(shown, records(record('theirs', command, { kind: 'sent' }))).state;
    expect(after.pending).toEqual([]);
    expect(takenBy(after, caseId)).toBe(ELI);
  });

  it('[SYN-11] a record that is gone was answered: it is shown until this board is where the kept one is', () => {
    const { caseId, state } = readyCase();
    const { seq } = state.confirmed;
    const made = feed(state, submitted('mine', { type: 'TakeCase', caseId }), {
      kind: 'stored',
      commandId: id('mine'),
    });
    const ahead = feed(made.state, {
      kind: 'records',
      records: [],
      kept: { seq: seq + 3, hash: 'kept' },
      ofAnotherLog: false,
    });
    expect(takenBy(ahead.state, caseId)).toBe(ELI);
    expect(ahead.settled).toEqual([accepted('mine', seq + 3)]);
    expect(
      feed(made.state, {
        kind: 'records',
        records: [],
        kept: { seq: seq, hash: 'kept' },
        ofAnotherLog: false,
      }).state.pending,
    ).toEqual([]);
  });

  it('[SYN-8] an answer from a log that this tab does not know yet removes nothing from what it shows', () => {
    const { caseId, state } = readyCase();
    const command: ClientCommand = { type: 'TakeCase', caseId };
    const answeredLower = record('mine', command, { kind: 'answered', seq: 1 });
    const made = feed(state, submitted('mine', command), {
      kind: 'stored',
      commandId: id('mine'),
    }).state;
    const after = feed(made, {
      kind: 'records',
      records: [answeredLower],
      kept: { seq: 1, hash: 'kept' },
      ofAnotherLog: true,
    });
    expect(takenBy(after.state, caseId)).toBe(ELI);
    expect(feed(made, records(answeredLower)).state.pending).toEqual([]);
  });

  it('[SYN-12] a yes for what should be on this board, and never came, is a sign of another log', () => {
    const { small, caseId, state } = readyCase();
    const command: ClientCommand = { type: 'TakeCase', caseId };
    const answer = (seq: number) => [
      record('mine', command, { kind: 'answered', seq, hasEvent: true }),
    ];
    const { seq } = state.confirmed;
    expect(isFromElsewhere(state, answer(seq))).toBe(true);
    expect(isFromElsewhere(state, answer(seq + 1))).toBe(false);
    const quiet = record('mine', command, { kind: 'answered', seq });
    expect(isFromElsewhere(state, [quiet])).toBe(false);
    const came = feed(state, events(message(told(small, 'mine', command)))).state;
    expect(isFromElsewhere(came, answer(seq + 1))).toBe(false);
  });

  it('[SYN-12] once the server has said that it is the same log, the yes is known to be on the board', () => {
    const { caseId, state } = readyCase();
    const { seq } = state.confirmed;
    const answer = record(
      'mine',
      { type: 'TakeCase', caseId },
      { kind: 'answered', seq, hasEvent: true },
    );
    const after = feed(state, records(answer)).state;
    expect(after.pending).toEqual([]);
    expect(isFromElsewhere(after, [answer])).toBe(false);
  });

  it('[S10] a record that is gone without a kept board was wiped: another tab has lost access', () => {
    const { caseId, state } = readyCase();
    const made = feed(state, submitted('mine', { type: 'TakeCase', caseId }), {
      kind: 'stored',
      commandId: id('mine'),
    });
    const after = feed(made.state, {
      kind: 'records',
      records: [],
      kept: null,
      ofAnotherLog: true,
    });
    expect(after.state.pending).toEqual([]);
    expect(after.settled).toMatchObject([{ outcome: { kind: 'refused' } }]);
  });

  it('[SYN-15] what another tab took back is gone here too', () => {
    const { caseId, state } = readyCase();
    const command: ClientCommand = { type: 'TakeCase', caseId };
    const made = feed(state, submitted('mine', command), {
      kind: 'stored',
      commandId: id('mine'),
    }).state;
    const after = feed(made, records(record('mine', command, { kind: 'takenBack' })));
    expect(after.state.pending).toEqual([]);
    expect(after.settled).toEqual([{ commandId: id('mine'), outcome: { kind: 'takenBack' } }]);
  });

  it('[SYN-3] what was refused in another tab, or before a reload, is here to be seen', () => {
    const { caseId, state } = readyCase();
    const status = { kind: 'refused', refusal: refusal('E_TAKEN'), at: 7 } as const;
    const after = feed(state, records(record('before', { type: 'TakeCase', caseId }, status)));
    expect(after.state.returned).toMatchObject([{ commandId: 'before', status }]);
  });
});
