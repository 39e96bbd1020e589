import type { Day } from '@/domain/calendar';
import type { CaseTypeId } from '@/domain/ids';
import { ELI, GURO, type Line, SYSTEM, the } from './line';

const EXTENSION = the<CaseTypeId>('type-extension');
const FRIDAY = the<Day>('2026-11-27');
const MONDAY = the<Day>('2026-11-30');

const FOUND = { received: 0, registered: 0, finished: 0, stock: 12, unregistered: 4 };
const CORRECTED = { ...FOUND, received: 2, finished: 3, unregistered: 0 };

/** The Monday after: the stock is stated by hand and by the case system, and Friday is corrected. */
export const COUNTS: readonly Line[] = [
  [
    'stock',
    ELI,
    {
      type: 'StateStock',
      day: MONDAY,
      rows: [
        {
          caseType: EXTENSION,
          sees: { unregistered: 4, ready: 4, received: 0 },
          becomes: { unregistered: 5, ready: 3 },
          received: 6,
        },
      ],
    },
  ],
  [
    'statement',
    SYSTEM,
    {
      type: 'StateCounts',
      rows: [
        { caseType: EXTENSION, received: FRIDAY, unregistered: 1, ready: 2 },
        { caseType: EXTENSION, received: MONDAY, unregistered: 4, ready: 0 },
      ],
      days: [{ caseType: EXTENSION, day: MONDAY, received: 8, finished: 9 }],
    },
  ],
  ['correct', GURO, { type: 'CorrectDay', day: FRIDAY, sees: FOUND, becomes: CORRECTED }],
  ['undo-correct', GURO, { type: 'Undo', undoes: the('correct') }],
  ['correct-again', GURO, { type: 'CorrectDay', day: FRIDAY, sees: FOUND, becomes: CORRECTED }],
];
