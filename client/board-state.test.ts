import { describe, expect, test } from 'vitest';
import { emptyBoard } from '@/domain/board';
import type { PersonId } from '@/domain/ids';
import { connectionView, firstState } from './board-state';
import type { ConnectionState } from './connection';

const waiting: ConnectionState = { kind: 'waiting', attempt: 1, callOff: () => {} };
const about = { freshAt: null, stored: true, newVersion: false };
const { client } = firstState('person-1' as PersonId);
const withBoard = { ...client, confirmed: { ...emptyBoard, seq: 7 } };

describe('[SYN-28] what is said about the line', () => {
  test('without a board and without an answer there is nothing to call old', () => {
    expect(connectionView(waiting, client, about)).toMatchObject({
      kind: 'unreached',
      since: null,
    });
  });

  test('a board that was current once is offline since then', () => {
    const since = connectionView(waiting, withBoard, { ...about, freshAt: 1_000 });
    expect(since).toMatchObject({ kind: 'offline', since: 1_000 });
  });

  test('the first try of a page is no loss', () => {
    const idle: ConnectionState = { kind: 'idle' };
    expect(connectionView(idle, client, about).kind).toBe('loading');
    expect(connectionView(idle, withBoard, about).kind).toBe('catchingUp');
  });
});
