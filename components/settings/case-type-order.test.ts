import { describe, expect, test } from 'vitest';
import type { CaseTypeId } from '@/domain/ids';
import { caseTypeMove } from './case-type-order';

const list = [type('a'), type('b'), type('old', true), type('c')];

describe('[PAG-41] the order of case types', () => {
  test('[PAG-41] one place up or down, past those that are out of use', () => {
    expect(move('b', -1)).toBe('a');
    expect(move('c', -1)).toBe('b');
    expect(move('a', 1)).toBe('old');
    expect(move('b', 1)).toBeNull();
  });

  test('[PAG-41] nothing moves past the ends, and nothing that is out of use or not there', () => {
    const nothing = [
      caseTypeMove(list, 'a' as CaseTypeId, -1),
      caseTypeMove(list, 'c' as CaseTypeId, 1),
      caseTypeMove(list, 'old' as CaseTypeId, 1),
      caseTypeMove(list, 'none' as CaseTypeId, 1),
    ];
    expect(nothing).toEqual([null, null, null, null]);
  });
});

function move(id: string, by: -1 | 1) {
  return caseTypeMove(list, id as CaseTypeId, by)?.before;
}

function type(id: string, retired = false) {
  return { id: id as CaseTypeId, retired };
}
