import { describe, expect, test } from 'vitest';
import type { DutyId } from '@/domain/ids';
import { AWAY_DAY, OFFICE_DAY } from '@/domain/staffing/plan';
import type { DayPlan } from '@/domain/staffing/staffing';
import { draftOfPlan, percentOf, planOfDraft, weekOfPlans } from './plan-draft';

const JOURNAL = 'd1' as DutyId;
const HALF: DayPlan = { share: 50, place: 'home', duties: [{ duty: JOURNAL, share: 25 }] };

describe('[DSK-32] a person’s day', () => {
  test.each([[OFFICE_DAY], [AWAY_DAY], [HALF], [null]])(
    '[DSK-32] %j is read back as the same plan',
    (plan) => {
      expect(planOfDraft(draftOfPlan(plan))).toEqual({ ok: true, plan });
    },
  );

  test.each([
    ['50', 50],
    [' 50 % ', 50],
    ['100%', 100],
    ['1', 1],
  ])('[DSK-32] %j is %i percent', (text, percent) => {
    expect(percentOf(text)).toBe(percent);
  });

  test.each(['', '0', '101', '-5', '0,5', '50.5', 'halv'])(
    '[DSK-32] %j is no share, and the field is named',
    (share) => {
      expect(percentOf(share)).toBeNull();
      const draft = draftOfPlan(OFFICE_DAY);
      expect(planOfDraft({ ...draft, share })).toMatchObject({ ok: false, field: 'share' });
      if (share === '') return;
      expect(planOfDraft({ ...draft, duties: { [JOURNAL]: share } })).toMatchObject({
        ok: false,
        field: 'duties',
      });
    },
  );

  test('[DSK-32] a duty that is emptied is none, and who is away has neither share nor duties', () => {
    const draft = draftOfPlan(HALF);
    expect(planOfDraft({ ...draft, duties: { [JOURNAL]: ' ' } })).toMatchObject({
      plan: { share: 50, duties: [] },
    });
    expect(planOfDraft({ ...draft, place: 'away' })).toEqual({ ok: true, plan: AWAY_DAY });
  });

  test('[DSK-32] five whole days at the office are no week of one’s own', () => {
    const whole = Array.from({ length: 5 }, () => OFFICE_DAY);
    expect(weekOfPlans(whole)).toBeNull();
    expect(weekOfPlans([...whole.slice(1), HALF])).toEqual([...whole.slice(1), HALF]);
  });
});
