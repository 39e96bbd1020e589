import type { Party } from '@/domain/cases/case';
import type { Reason } from '@/domain/setup/setup';

export type UsualReason = Pick<Reason, 'list' | 'text' | 'party' | 'reviewDays'>;

export const REASON_LISTS = [
  'waiting',
  'putBack',
  'handOver',
] as const satisfies readonly Reason['list'][];

/**
 * Reasons that most units have, to start from and to change. Working days until the next look are what case handlers
 * usually give the other side.
 */
export function usualReasons(
  list: Reason['list'],
  words: (key: string) => string,
): readonly UsualReason[] {
  if (list === 'waiting') {
    return USUAL_WAITING.map(({ key, party, reviewDays }) => ({
      list,
      text: words(`usual.waiting.${key}`),
      party,
      reviewDays,
    }));
  }
  return USUAL[list].map((key) => ({
    list,
    text: words(`usual.${list}.${key}`),
    party: null,
    reviewDays: null,
  }));
}

const USUAL_WAITING: readonly {
  readonly key: string;
  readonly party: Party;
  readonly reviewDays: number;
}[] = [
  { key: 'documents', party: 'user', reviewDays: 10 },
  { key: 'income', party: 'employer', reviewDays: 10 },
  { key: 'statement', party: 'practitioner', reviewDays: 15 },
  { key: 'unit', party: 'unit', reviewDays: 5 },
  { key: 'agency', party: 'agency', reviewDays: 10 },
  { key: 'clarification', party: 'internal', reviewDays: 3 },
  { key: 'fault', party: 'technical', reviewDays: 2 },
];

const USUAL = {
  putBack: ['competence', 'impartial', 'time'],
  handOver: ['competence', 'known', 'balance'],
} as const;
