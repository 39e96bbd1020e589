import type { CommandOf } from '@/domain/command';
import type { CaseTypeId } from '@/domain/ids';
import { ELI, GURO, type Line, the } from './line';

const INJURY = the<CaseTypeId>('type-injury');
const NOTHING: CommandOf<'ReconcileCases'> = {
  type: 'ReconcileCases',
  cases: [],
  missing: [],
  begun: true,
};

/** Two days of lists from the case system: one case is new, one has changed, and one is gone and kept all the same. */
export const LISTS: readonly Line[] = [
  [
    'mapping',
    GURO,
    {
      type: 'KeepImportMapping',
      columns: {
        reference: 'saksnummer',
        type: null,
        received: 'mottatt',
        deadline: null,
        difficulty: null,
        version: 'versjon',
        post: 'siste post',
      },
      always: INJURY,
      registered: true,
      complete: true,
      types: [INJURY],
      names: [{ name: 'Yrkesskader', caseType: INJURY }],
    },
  ],
  [
    'monday',
    GURO,
    { ...NOTHING, cases: [listed('SAK-10', '2026-11-02', 1), listed('SAK-20', '2026-11-30', 1)] },
  ],
  ['monday-gone', GURO, { ...NOTHING, missing: [the('import.1')] }],
  ['keep-gone', ELI, { type: 'KeepMissing', cases: [the('import.1')] }],
  [
    'tuesday',
    GURO,
    { ...NOTHING, cases: [listed('SAK-10', '2026-11-03', 2), listed('SAK-11', '2026-11-03', 1)] },
  ],
];

function listed(
  externalId: string,
  received: string,
  version: number,
): CommandOf<'ReconcileCases'>['cases'][number] {
  return {
    caseType: INJURY,
    received: the(received),
    difficulty: null,
    externalId,
    version,
    post: null,
    registered: true,
  };
}
