import { describe, expect, it } from 'vitest';
import { encodeBoard } from '@/domain/board-json';
import type { ClientCommand } from '@/domain/command';
import { refusal } from '@/domain/refusal';
import { BJORN, bjorn, ELI, smallUnit } from '@/domain/testing/unit';
import { firstState } from './board-state';
import { merge } from './merge';
import {
  accepted,
  answered,
  caughtUp,
  events,
  feed,
  id,
  message,
  readyCase,
  snapshot,
  submitted,
  takenBy,
  told,
} from './testing/merge-inputs';
import { visible } from './view';

describe('what the server tells', () => {
  it('[S1] applies events once and in order, however the messages overlap', () => {
    const small = smallUnit();
    const all = small.unit.events;
    const half = message(all.slice(0, 4));
    const twice = feed(
      firstState(ELI).client,
      events(half),
      events(half),
      events(message(all.slice(2))),
    );
    expect(twice.gap).toBe(false);
    expect(encodeBoard(twice.state.confirmed)).toEqual(encodeBoard(small.unit.board));
    expect(twice.state.hash).toBe(`h${all.length}`);
  });

  it('[S3] a message that skips an event is not applied, and is asked for again', () => {
    const { state } = caughtUp(smallUnit());
    const later = { from: state.confirmed.seq + 2, events: [], hash: 'x' };
    expect(merge(state, events(later))).toEqual({ state, gap: true, settled: [] });
  });

  it('[S3] a hole within a message is a gap too', () => {
    const all = smallUnit().unit.events;
    const holed = { from: 1, events: [all[0]!, all[2]!], hash: 'h3' };
    expect(merge(firstState(ELI).client, events(holed)).gap).toBe(true);
  });

  it('[S2] another hash for the event that I stand at means that the logs differ', () => {
    const { state } = caughtUp(smallUnit());
    const { seq } = state.confirmed;
    expect(merge(state, events({ from: seq + 1, events: [], hash: state.hash })).gap).toBe(false);
    expect(merge(state, events({ from: seq + 1, events: [], hash: 'other' })).gap).toBe(true);
  });

  it('[S2] an old snapshot from somewhere on the way never takes the board back', () => {
    const small = smallUnit();
    const { state } = caughtUp(small);
    const old = { ...small.unit.board, seq: state.confirmed.seq - 1 };
    expect(merge(state, snapshot(old, false))).toEqual({ state, gap: true, settled: [] });
  });
});

describe('my own commands', () => {
  it('[SYN-2] the edit stays visible between the answer and its event, whichever comes first', () => {
    const { small, caseId, state } = readyCase();
    const made = feed(state, submitted('mine', { type: 'TakeCase', caseId })).state;
    expect(takenBy(made, caseId)).toBe(ELI);
    const [event] = told(small, 'mine', { type: 'TakeCase', caseId });

    const answeredFirst = feed(made, answered('mine', { ok: true, seq: event!.seq }));
    expect(takenBy(answeredFirst.state, caseId)).toBe(ELI);
    expect(answeredFirst.settled).toEqual([accepted('mine', event!.seq)]);
    const thenEvent = feed(answeredFirst.state, events(message([event!])));
    expect(takenBy(thenEvent.state, caseId)).toBe(ELI);
    expect(thenEvent.state.pending).toEqual([]);

    const eventFirst = feed(made, events(message([event!])));
    expect(takenBy(eventFirst.state, caseId)).toBe(ELI);
    expect(eventFirst.state.pending).toEqual([]);
    expect(eventFirst.settled).toEqual([accepted('mine', event!.seq)]);
    expect(
      feed(eventFirst.state, answered('mine', { ok: true, seq: event!.seq })).state.pending,
    ).toEqual([]);
  });

  it('[SYN-2] a quiet answer is done with when the board has reached where it was given', () => {
    const { state } = caughtUp(smallUnit());
    const { seq } = state.confirmed;
    const made = feed(state, submitted('mine', { type: 'MarkHere', person: ELI })).state;
    expect(feed(made, answered('mine', { ok: true, seq, quiet: true })).state.pending).toEqual([]);
    expect(
      feed(made, answered('mine', { ok: true, seq: seq + 1, quiet: true })).state.pending,
    ).toHaveLength(1);
  });

  it('[SYN-3] a refused command leaves the board and is kept, with all that was typed, until it is dismissed', () => {
    const { caseId, state } = readyCase();
    const command: ClientCommand = {
      type: 'WriteNote',
      caseId,
      note: 'Ring arbeidsgiver',
      replaces: null,
    };
    const no = refusal('E_TEXT_CHANGED', { stood: { caseId, by: BJORN, at: 1, state: 'ready' } });
    const after = feed(
      state,
      submitted('mine', command),
      answered('mine', { ok: false, refusal: no }),
    );
    expect(visible(after.state).board).toBe(state.confirmed);
    expect(after.state.returned).toEqual([
      {
        commandId: id('mine'),
        command,
        madeAt: 1_000,
        status: { kind: 'refused', refusal: no, at: 5 },
      },
    ]);
    expect(after.settled).toEqual([
      { commandId: id('mine'), outcome: { kind: 'refused', refusal: no } },
    ]);
    expect(feed(after.state, { kind: 'dismissed', commandId: id('mine') }).state.returned).toEqual(
      [],
    );
  });

  it('[SYN-4] what can never be accepted is a dead letter, and can be sent again last in line', () => {
    const { caseId, state } = readyCase();
    const after = feed(
      state,
      submitted('first', { type: 'TakeCase', caseId }),
      submitted('second', { type: 'FinishCase', caseId }),
      answered('first', { ok: false, refusal: refusal('E_UNKNOWN_OP') }),
    );
    expect(after.state.returned.map((one) => one.status.kind)).toEqual(['dead']);
    const again = feed(after.state, { kind: 'sendAgain', commandId: id('first') }).state;
    expect(again.returned).toEqual([]);
    expect(again.pending.map((one) => one.commandId)).toEqual(['second', 'first']);
  });

  it('[SYN-4] a dead letter that did arrive after all is no dead letter', () => {
    const { small, caseId, state } = readyCase();
    const command: ClientCommand = { type: 'TakeCase', caseId };
    const dead = feed(state, submitted('mine', command), {
      kind: 'gaveUp',
      commandId: id('mine'),
      refusal: refusal('E_BUSY'),
      at: 5,
    });
    expect(dead.state.returned).toHaveLength(1);
    expect(feed(dead.state, events(message(told(small, 'mine', command)))).state.returned).toEqual(
      [],
    );
  });

  it('[SYN-5] refused for a while is still pending', () => {
    const { caseId, state } = readyCase();
    const busy = { ok: false, refusal: refusal('E_STORAGE', { retry: true }) } as const;
    const after = feed(
      state,
      submitted('mine', { type: 'TakeCase', caseId }),
      answered('mine', busy),
    );
    expect(takenBy(after.state, caseId)).toBe(ELI);
    expect(after.settled).toEqual([]);
  });

  it('[SYN-6] take next is never optimistic: it shows no case until the server has chosen', () => {
    const { state } = readyCase();
    const made = feed(state, submitted('mine', { type: 'TakeNext' })).state;
    const view = visible(made);
    expect(view.board).toBe(state.confirmed);
    expect(view.pending).toMatchObject([{ applies: true, cases: [] }]);
  });

  it('[SYN-7] a command that no longer fits is shown as pending until it is answered', () => {
    const { small, caseId, state } = readyCase();
    const made = feed(state, submitted('mine', { type: 'TakeCase', caseId })).state;
    small.unit.when(bjorn, { type: 'TakeCase', caseId });
    const after = feed(made, events(message(small.unit.events.slice(state.confirmed.seq)))).state;
    expect(takenBy(after, caseId)).toBe(BJORN);
    expect(visible(after).pending).toMatchObject([
      { applies: false, cases: [caseId], status: 'unsent' },
    ]);
  });

  it('[SYN-15] a command taken back is gone and was never sent', () => {
    const { caseId, state } = readyCase();
    const after = feed(state, submitted('mine', { type: 'TakeCase', caseId }), {
      kind: 'takenBack',
      commandId: id('mine'),
    });
    expect(visible(after.state).board).toBe(state.confirmed);
    expect(after.settled).toEqual([{ commandId: id('mine'), outcome: { kind: 'takenBack' } }]);
  });

  it('[SYN-8] on another log the answers are void: what was answered is asked again under its id', () => {
    const { caseId, small, state } = readyCase();
    const made = feed(
      state,
      submitted('unsent', { type: 'MarkAway', person: ELI }),
      submitted('mine', { type: 'TakeCase', caseId }),
      answered('mine', { ok: true, seq: state.confirmed.seq + 5 }),
    ).state;
    const restored = { ...small.unit.board, seq: state.confirmed.seq + 9 };
    const same = feed(made, snapshot(restored, false)).state;
    expect(same.pending.map((one) => one.commandId)).toEqual(['unsent']);
    const other = feed(made, snapshot(restored, true)).state;
    expect(other.pending.map((one) => [one.commandId, one.status.kind])).toEqual([
      ['unsent', 'unsent'],
      ['mine', 'sent'],
    ]);
  });

  it('[SYN-9] a yes whose event should have come and did not was another log’s: it stays in view, and the server is asked', () => {
    const { caseId, small, state } = readyCase();
    const seq = state.confirmed.seq + 1;
    const log = { seq, hash: 'of another log' };
    const made = feed(state, submitted('mine', { type: 'TakeCase', caseId }), {
      kind: 'answers',
      answers: [{ commandId: id('mine'), answer: { ok: true, seq }, log }],
      at: 5,
    }).state;
    small.unit.when(bjorn, { type: 'MarkAway', person: BJORN });
    const after = feed(made, events(message(small.unit.events.slice(state.confirmed.seq))));
    expect(after.gap).toBe(true);
    expect(after.state.confirmed.seq).toBe(seq);
    expect(takenBy(after.state, caseId)).toBe(ELI);
  });

  it('[S10] lost access leaves nothing; a sign-in that ran out leaves what I made', () => {
    const { caseId, state } = readyCase();
    const made = feed(state, submitted('mine', { type: 'TakeCase', caseId })).state;
    const wipe = (keepCommands: boolean) =>
      feed(made, {
        kind: 'wiped',
        board: firstState(ELI).client.confirmed,
        refusal: refusal('E_NO_ACCESS'),
        keepCommands,
      });
    expect(wipe(false).state).toEqual(firstState(ELI).client);
    expect(wipe(false).settled).toMatchObject([{ outcome: { kind: 'refused' } }]);
    expect(wipe(true).state.pending).toHaveLength(1);
    expect(wipe(true).state.confirmed.seq).toBe(0);
  });
});
