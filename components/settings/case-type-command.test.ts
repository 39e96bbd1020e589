import { expect, test } from 'vitest';
import type { CaseTypeId } from '@/domain/ids';
import type { CaseType } from '@/domain/setup/setup';
import { caseTypeCommand, readCaseType } from './case-type-command';

const KLAGE: CaseType = {
  id: 'one' as CaseTypeId,
  name: 'Klage',
  difficulty: 3,
  tracking: 'cards',
  needsApproval: true,
  retired: false,
};

test('[PAG-10] renaming a case type keeps the difficulty that somebody else gave it meanwhile', () => {
  const now = [{ ...KLAGE, difficulty: 2 } as const];
  const written = {
    name: 'Klager',
    difficulty: 3,
    tracking: 'cards',
    needsApproval: true,
  } as const;
  expect(caseTypeCommand(KLAGE, written, now)).toEqual({
    type: 'ChangeCaseType',
    caseType: 'one',
    name: 'Klager',
    difficulty: 2,
    tracking: 'cards',
    needsApproval: true,
    replaces: { name: 'Klage', difficulty: 2, tracking: 'cards', needsApproval: true },
  });
});

test('[PAG-10] a new case type is as it was written', () => {
  const form = new FormData();
  form.set('name', ' Refusjon ');
  form.set('difficulty', '1');
  form.set('tracking', 'counts');
  expect(caseTypeCommand(null, readCaseType(form), [KLAGE])).toEqual({
    type: 'AddCaseType',
    name: 'Refusjon',
    difficulty: 1,
    tracking: 'counts',
    needsApproval: false,
  });
});
