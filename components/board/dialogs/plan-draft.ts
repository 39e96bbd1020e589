import type { DutyId } from '@/domain/ids';
import { LIMITS } from '@/domain/limits';
import type { RefusalCode } from '@/domain/refusal';
import { isSamePlan, OFFICE_DAY } from '@/domain/staffing/plan';
import type { DayPlan, Place, Week } from '@/domain/staffing/staffing';

/** A person's day as far as it has been filled in: shares are percent, as they were typed. */
export type PlanDraft = {
  /** `week`: as the usual week says. */
  readonly place: Place | 'week';
  readonly share: string;
  /** By duty; nothing typed is no share. */
  readonly duties: Readonly<Record<DutyId, string>>;
};

export type ReadPlan =
  | { readonly ok: true; readonly plan: DayPlan | null }
  | { readonly ok: false; readonly code: RefusalCode; readonly field: string };

export function draftOfPlan(plan: DayPlan | null): PlanDraft {
  if (plan === null) return { place: 'week', share: '100', duties: {} };
  const { share, place, duties } = plan;
  return {
    place,
    share: String(place === 'away' ? LIMITS.wholeDayHundredths : share),
    duties: Object.fromEntries(duties.map((one) => [one.duty, String(one.share)])),
  };
}

/** The plan that was meant, null for the usual week's, or the first field that cannot be read. */
export function planOfDraft({ place, share, duties }: PlanDraft): ReadPlan {
  if (place === 'week') return { ok: true, plan: null };
  if (place === 'away') return { ok: true, plan: { share: 0, place, duties: [] } };
  const whole = percentOf(share);
  if (whole === null) return { ok: false, code: 'E_BAD_OP', field: 'share' };
  const typed = Object.entries(duties).filter(([, text]) => text.trim() !== '');
  const read = typed.map(([duty, text]) => ({ duty: duty as DutyId, share: percentOf(text) }));
  const plan = read.flatMap((one) => (one.share === null ? [] : [{ ...one, share: one.share }]));
  if (plan.length < read.length) return { ok: false, code: 'E_BAD_OP', field: 'duties' };
  return { ok: true, plan: { share: whole, place, duties: plan } };
}

/** A week in which every day is a whole one at the office is no week of one's own. */
export function weekOfPlans(plans: readonly DayPlan[]): Week | null {
  const [monday, tuesday, wednesday, thursday, friday] = plans;
  if (
    monday === undefined ||
    tuesday === undefined ||
    wednesday === undefined ||
    thursday === undefined ||
    friday === undefined ||
    plans.every((plan) => isSamePlan(plan, OFFICE_DAY))
  ) {
    return null;
  }
  return [monday, tuesday, wednesday, thursday, friday];
}

/** A whole number from 1 to 100, with or without its sign; else null. */
export function percentOf(text: string): number | null {
  const digits = /^\s*(\d{1,3})\s*%?\s*$/.exec(text)?.[1];
  const percent = Number(digits ?? Number.NaN);
  return percent >= 1 && percent <= LIMITS.wholeDayHundredths ? percent : null;
}
