import { describe, expect, test } from 'vitest';
import type { Board } from '../board';
import type { PersonId } from '../ids';
import { GivenUnit, SYSTEM } from '../testing/given';
import { addCase, guro, smallUnit } from '../testing/unit';
import {
  GUIDE_STEPS,
  type GuideMemory,
  isGuideDue,
  NO_MEMORY,
  stepState,
  stepsInPlace,
  stepsLeft,
  stepToBegin,
} from './guide';

function newUnit(): Board {
  const unit = new GivenUnit();
  unit.when(SYSTEM, { type: 'CreateUnit', name: 'Fjordvik' });
  unit.when(SYSTEM, { type: 'AdmitPerson', person: 'guro' as PersonId, role: 'leader' });
  return unit.board;
}

const memory = (more: Partial<GuideMemory>): GuideMemory => ({ ...NO_MEMORY, ...more });

describe('the steps of a first morning', () => {
  test('[GUI-1] of a new unit none is in place, and one begins at the first', () => {
    expect(stepsInPlace(newUnit())).toEqual([]);
    expect(stepToBegin([], NO_MEMORY)).toBe('unit');
    expect(stepsLeft([], NO_MEMORY)).toEqual(GUIDE_STEPS);
  });

  test('[GUI-1] what the board shows is in place, whoever did it and wherever', () => {
    const small = smallUnit();
    expect(stepsInPlace(small.unit.board)).toEqual(['people', 'caseTypes']);
    addCase(small);
    small.unit.when(guro, {
      type: 'AddPriority',
      text: 'Alt registrert',
      owner: null,
      before: null,
    });
    expect(stepsInPlace(small.unit.board)).toEqual(['people', 'caseTypes', 'meeting']);
    expect(stepToBegin(['people', 'caseTypes', 'meeting'], NO_MEMORY)).toBe('unit');
  });

  test('[GUI-2] a step that only somebody can tell of is done when they have been through it', () => {
    const passed = memory({ passed: new Set(['unit', 'wall', 'people']) });
    expect(stepState('unit', [], passed)).toBe('done');
    expect(stepState('wall', [], passed)).toBe('done');
    // Without a colleague nobody has been invited, whatever was pressed.
    expect(stepState('people', [], passed)).toBe('skipped');
  });

  test('[GUI-2] what was passed over is found again when there is nothing new left', () => {
    const skipped = memory({
      passed: new Set(['unit', 'cutoff', 'meeting']),
      skipped: new Set(['people', 'wall']),
    });
    expect(stepsLeft(['caseTypes'], skipped)).toEqual(['people', 'wall']);
    expect(stepToBegin(['caseTypes'], skipped)).toBe('people');
  });

  test('[GUI-3] the desk reminds where the guide was begun, until it is through or not wanted', () => {
    const all = ['people', 'caseTypes'] as const;
    expect(isGuideDue([], NO_MEMORY)).toBe(true);
    expect(isGuideDue(['caseTypes'], NO_MEMORY)).toBe(true);
    expect(isGuideDue(all, NO_MEMORY)).toBe(false);
    expect(isGuideDue(all, memory({ begun: true }))).toBe(true);
    expect(isGuideDue(all, memory({ begun: true, hidden: true }))).toBe(false);
    expect(isGuideDue(GUIDE_STEPS, memory({ begun: true }))).toBe(false);
  });
});
