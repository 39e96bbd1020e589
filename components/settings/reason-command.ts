import { PARTIES, type Party } from '@/domain/cases/case';
import type { CommandOf } from '@/domain/command';
import type { Reason } from '@/domain/setup/setup';
import { mergeEdit, replacedBy } from '../form/merge-edit';
import type { Problems } from '../form/problem';
import { textOf } from '../form/text-of';

/** What a person says about a reason. */
export type ReasonEdit = Pick<Reason, 'text' | 'party' | 'reviewDays'>;

export type ReadReason =
  | { readonly ok: true; readonly edit: ReasonEdit }
  | { readonly ok: false; readonly problems: Problems };

/** A year of working days: what the command takes. */
export const MOST_REVIEW_DAYS = 260;

/** Only a waiting reason has a party and days; an empty number of days means that nobody has to look by itself. */
export function readReason(form: FormData, list: Reason['list']): ReadReason {
  const text = textOf(form, 'text').trim();
  if (list !== 'waiting') return { ok: true, edit: { text, party: null, reviewDays: null } };
  const days = textOf(form, 'reviewDays').trim();
  if (days !== '' && !isDays(days))
    return { ok: false, problems: { reviewDays: { code: 'badNumber', limit: MOST_REVIEW_DAYS } } };
  return {
    ok: true,
    edit: {
      text,
      party: asParty(textOf(form, 'party')),
      reviewDays: days === '' ? null : Number(days),
    },
  };
}

/** A new reason, or my change to the one that was `opened`, on top of what others changed in it meanwhile. */
export function reasonCommand(
  list: Reason['list'],
  opened: Reason | null,
  written: ReasonEdit,
  now: readonly Reason[],
  seen: Reason | null = opened,
): CommandOf<'AddReason' | 'ChangeReason'> {
  if (opened === null) return { type: 'AddReason', list, ...written };
  const current = now.find((one) => one.id === opened.id) ?? opened;
  const [before, after] = [editOf(opened), editOf(current)];
  const merged = mergeEdit(before, written, after);
  const replaces = replacedBy(before, written, after, editOf(seen ?? opened));
  return { type: 'ChangeReason', reason: opened.id, ...merged, replaces };
}

function editOf({ text, party, reviewDays }: Reason): ReasonEdit {
  return { text, party, reviewDays };
}

function isDays(text: string): boolean {
  return /^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= MOST_REVIEW_DAYS;
}

function asParty(text: string): Party {
  return PARTIES.find((party) => party === text) ?? 'other';
}
