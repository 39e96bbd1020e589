import { describe, expect, it } from 'vitest';
import type { CaseTypeId } from '@/domain/ids';
import { readTable } from '@/domain/import/table';
import type { CaseType } from '@/domain/setup/setup';
import { coveredTypes, firstChoices } from './choices';
import { firstDraft, mappingToKeep } from './kept-mapping';

const caseType = (id: string, name: string, retired = false): CaseType => ({
  id: id as CaseTypeId,
  name,
  difficulty: 2,
  tracking: 'cards',
  needsApproval: false,
  retired,
});
const TYPES = [caseType('k', 'Klage'), caseType('a', 'Anke'), caseType('g', 'Gammel', true)];

function table(text: string) {
  const read = readTable(text);
  if (!read.ok) throw new Error(read.problem.fault);
  return read.table;
}

const MONDAY = table('nr;hva;inn;versjon\nS-1;Klage;2026-11-01;1\n');
const DRAFT = {
  columns: {
    reference: 0,
    type: 1,
    received: 2,
    deadline: null,
    difficulty: null,
    version: null,
    post: null,
  },
  always: null,
};
const CHOICES = { ...firstChoices(null), registered: false, complete: true };

describe('how a list was read', () => {
  it('[REC-15] is what the next one is read by, wherever its columns have moved', () => {
    const kept = mappingToKeep(MONDAY, DRAFT, { ...CHOICES, covers: ['k' as CaseTypeId] }, TYPES);
    expect(kept).toMatchObject({
      columns: { reference: 'nr', type: 'hva', received: 'inn', version: null },
      registered: false,
      complete: true,
      types: ['k'],
    });
    const tuesday = table('versjon;INN;Hva;nr\n2;2026-11-02;Klage;S-2\n');
    expect(firstDraft(tuesday, kept, TYPES)).toEqual({
      columns: { ...DRAFT.columns, reference: 3, type: 2, received: 1 },
      always: null,
    });
    expect(firstChoices(kept)).toMatchObject({ registered: false, complete: true, covers: null });
  });

  it('[REC-15] is guessed anew when the list is another one', () => {
    const kept = mappingToKeep(MONDAY, DRAFT, CHOICES, TYPES);
    const other = table('Saksnummer;Sakstype;Mottatt\nS-1;Klage;2026-11-01\n');
    expect(firstDraft(other, kept, TYPES).columns).toMatchObject({
      reference: 0,
      type: 1,
      received: 2,
    });
    const bare = table('S-1;Klage;2026-11-01\n');
    expect(mappingToKeep(bare, DRAFT, CHOICES, TYPES).columns).toMatchObject({ reference: null });
    expect(firstDraft(bare, kept, TYPES).columns).toMatchObject({ reference: 0, received: 2 });
  });

  it('[REC-15] names one type for all as long as the unit uses it', () => {
    const kept = mappingToKeep(MONDAY, { ...DRAFT, always: 'Anke' }, CHOICES, TYPES);
    expect(kept.always).toBe('a');
    expect(firstDraft(MONDAY, kept, TYPES).always).toBe('Anke');
    expect(firstDraft(MONDAY, { ...kept, always: 'g' as CaseTypeId }, TYPES).always).toBeNull();
  });
});

describe('the types that a whole list covers', () => {
  const plan = (types: readonly (string | null)[]) => ({
    cases: types.map((id, n) => ({
      line: n + 2,
      reference: `S-${n}`,
      typeName: 'x',
      typeColumn: 2,
      received: '2026-11-01' as never,
      deadline: null,
      difficulty: null,
      version: null,
      post: null,
      caseType: id as CaseTypeId | null,
      isRetired: false,
    })),
    tellsDeadline: false,
    problems: [],
    repeats: 0,
    unknownTypes: [],
    mappedNames: [],
  });

  it('[REC-6] are those that it tells of and those of the list before, until somebody chooses', () => {
    const kept = mappingToKeep(MONDAY, DRAFT, { ...CHOICES, covers: ['a' as CaseTypeId] }, TYPES);
    expect(coveredTypes(plan(['k', null, 'k']), firstChoices(kept), kept)).toEqual(['a', 'k']);
    const chosen = { ...firstChoices(kept), covers: [] };
    expect(coveredTypes(plan(['k']), chosen, kept)).toEqual([]);
  });
});
