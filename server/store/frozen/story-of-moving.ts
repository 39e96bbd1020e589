import type { Day } from '@/domain/calendar';
import { FORGOTTEN } from '@/domain/cases/case';
import type { CaseTypeId, ReasonId } from '@/domain/ids';
import type { MovedCase, MovedType } from '@/domain/moving/moving';
import { type Line, SYSTEM, the } from './line';

const TYPE: MovedType = {
  there: the<CaseTypeId>('there-pension'),
  name: 'Pensjon',
  difficulty: 2,
  tracking: 'cards',
  needsApproval: false,
  retired: false,
};
const COUNTED: MovedType = {
  ...TYPE,
  there: the('there-letters'),
  name: 'Brev',
  tracking: 'counts',
};
const LISTS = {
  caseTypes: [TYPE],
  reasons: [
    {
      there: the<ReasonId>('there-answer'),
      list: 'waiting',
      text: 'Svar fra bruker',
      party: 'user',
      reviewDays: 10,
      retired: false,
    },
  ],
} as const;

const SINCE = 1_795_600_000_000;

function moved(
  externalId: string,
  state: MovedCase['card']['state'],
  priv: Partial<MovedCase['priv']> = {},
): MovedCase {
  const { reference: _reference, ...nobody } = FORGOTTEN;
  return {
    card: {
      caseType: TYPE.there,
      received: the<Day>('2026-11-02'),
      deadline: null,
      difficulty: 3,
      urgent: false,
      cameBack: null,
      sourceVersion: 4,
      missing: null,
      newPost: false,
      post: null,
      state,
      waited: [{ from: SINCE - 10, to: SINCE - 5, party: 'employer' }],
      milestones: {
        addedAt: SINCE - 20,
        registeredAt: SINCE - 19,
        firstTakenAt: SINCE - 18,
        waits: 2,
        returns: 0,
        reopened: 0,
      },
    },
    priv: { ...nobody, externalId, note: 'Ringt to ganger', ...priv },
  };
}

/** The work of another unit comes, and some of it goes; then the unit is closed, and opened again. */
export const MOVING: readonly Line[] = [
  ['bring-lists', SYSTEM, { type: 'BringLists', lists: LISTS }],
  [
    'bring-cases',
    SYSTEM,
    {
      type: 'BringCases',
      lists: LISTS,
      cases: [
        moved(
          'SAK-901',
          { kind: 'taken', since: SINCE, until: the('2026-12-01') },
          {
            takenBy: the('eli'),
          },
        ),
        moved('SAK-902', {
          kind: 'waiting',
          since: SINCE,
          kept: false,
          waits: [
            {
              id: 1,
              reason: the('there-answer'),
              party: 'user',
              since: SINCE,
              nextReview: the('2026-12-04'),
              reviews: [{ at: SINCE + 1, reminded: true }],
            },
          ],
        }),
      ],
    },
  ],
  [
    'bring-counts',
    SYSTEM,
    {
      type: 'BringCounts',
      caseType: COUNTED,
      piles: [{ received: the('2026-11-20'), unregistered: 3, ready: 2 }],
    },
  ],
  ['withdraw', SYSTEM, { type: 'WithdrawCases', cases: [the('bring-cases.1')], why: 'moved' }],
  ['clear-counts', SYSTEM, { type: 'ClearCounts', caseType: the('bring-counts') }],
  ['close-unit', SYSTEM, { type: 'CloseUnit', into: null }],
  ['reopen-unit', SYSTEM, { type: 'ReopenUnit' }],
];
