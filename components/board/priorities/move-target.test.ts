import { describe, expect, test } from 'vitest';
import type { PriorityId } from '@/domain/ids';
import { prioritiesToday } from '@/domain/read-models/priorities';
import { eventsOf } from '@/domain/testing/given';
import { turnTo } from '@/domain/testing/turn';
import { eli, smallUnit } from '@/domain/testing/unit';
import { MOVES, moveTarget } from './move-target';

const [A, B, C] = ['a', 'b', 'c'] as unknown as readonly [PriorityId, PriorityId, PriorityId];
const IDS = [A, B, C];

describe('[DSK-30] one of today’s few is moved among those that are seen', () => {
  test.each([
    [A, { up: undefined, first: undefined, down: C, last: null }],
    [B, { up: A, first: A, down: null, last: null }],
    [C, { up: B, first: A, down: undefined, last: undefined }],
    ['gone' as PriorityId, { up: undefined, first: undefined, down: undefined, last: undefined }],
  ])('[DSK-30] %s', (id, targets) => {
    expect(Object.fromEntries(MOVES.map((move) => [move, moveTarget(IDS, id, move)]))).toEqual(
      targets,
    );
  });

  test('[DSK-30] the day turns: undone ones stand apart until they are taken up or dropped, each in its place', () => {
    const small = smallUnit();
    const add = (text: string) => {
      eventsOf(small.unit.when(eli, { type: 'AddPriority', text, owner: null, before: null }));
      return small.unit.lastId() as string as PriorityId;
    };
    const [first, second, third] = [add('A'), add('B'), add('C')];
    eventsOf(small.unit.when(eli, { type: 'FinishPriority', priority: second }));
    turnTo(small, '2026-10-15');
    const texts = () => {
      const { todays, offered } = prioritiesToday(small.unit.board);
      return [todays.map(({ text }) => text).join(' '), offered.map(({ text }) => text).join(' ')];
    };
    expect(texts()).toEqual(['', 'A C']);
    eventsOf(small.unit.when(eli, { type: 'TakeUpPriority', priority: third }));
    const fourth = add('D');
    expect(texts()).toEqual(['C D', 'A']);
    const before = moveTarget([third, fourth], fourth, 'first') ?? null;
    eventsOf(small.unit.when(eli, { type: 'MovePriority', priority: fourth, before }));
    eventsOf(small.unit.when(eli, { type: 'TakeUpPriority', priority: first }));
    expect(texts()).toEqual(['A D C', '']);
  });
});
