import type { Day } from '@/domain/calendar';
import type { Party } from '@/domain/cases/case';
import type { CommandOf } from '@/domain/command';
import type { ReasonId } from '@/domain/ids';
import { asTyped, typedDay } from '../../ui/typed-day';

type NewWait = CommandOf<'HoldCase'>['waits'][number];

/** One thing we wait for, as far as it has been filled in. */
export type WaitDraft = {
  readonly key: number;
  readonly reason: ReasonId | null;
  readonly party: Party | null;
  /** As typed. */
  readonly nextReview: string;
  readonly asked: string;
};

export function newWaitDraft(key: number): WaitDraft {
  return { key, reason: null, party: null, nextReview: '', asked: '' };
}

/** A command that came back, as the person filled it in. */
export function waitDraftOf(wait: NewWait, key: number): WaitDraft {
  return {
    key,
    reason: wait.reason,
    party: wait.party,
    nextReview: asTyped(wait.nextReview),
    asked: wait.asked ?? '',
  };
}

type Read =
  | { readonly wait: NewWait; readonly missing: null }
  | { readonly wait: null; readonly missing: 'reason' | 'party' | 'nextReview' };

/** The wait that was meant, or the first question without an answer. */
export function toWait(draft: WaitDraft, today: Day): Read {
  const { reason, party } = draft;
  const nextReview = typedDay(draft.nextReview, today);
  if (reason === null) return { wait: null, missing: 'reason' };
  if (party === null) return { wait: null, missing: 'party' };
  if (nextReview === null) return { wait: null, missing: 'nextReview' };
  const asked = draft.asked.trim();
  return { wait: { reason, party, nextReview, asked: asked === '' ? null : asked }, missing: null };
}
