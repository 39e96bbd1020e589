import { describe, expect, test } from 'vitest';
import type { Day } from '../calendar';
import { parseCommand } from '../command';
import type { DutyId, PersonId } from '../ids';
import { LIMITS } from '../limits';
import { eventsOf } from '../testing/given';
import { addDuty, everyDay, planned, setWeek } from '../testing/plans';
import { turnTo } from '../testing/turn';
import { BJORN, bjorn, ELI, eli, guro, type SmallUnit, smallUnit } from '../testing/unit';
import { AWAY_DAY, dayOfPerson, OFFICE_DAY, todayOf } from './plan';
import type { DayPlan } from './staffing';

const WEDNESDAY = '2026-10-14' as Day;
const THURSDAY = '2026-10-15' as Day;

const sums = ({ unit }: SmallUnit) => {
  const { workers, awayCount, personDays, onDuties } = unit.board.staffing;
  return { workers, awayCount, personDays, onDuties };
};

const plan = (days: readonly Day[], one: DayPlan | null, person: PersonId = ELI) =>
  ({ type: 'PlanDays', person, days, plan: one }) as const;

describe('the usual week', () => {
  test('[STF-1] is whole days at the office until it is set, by oneself or a leader', () => {
    const small = smallUnit();
    expect(sums(small)).toEqual({ workers: 3, awayCount: 0, personDays: 300, onDuties: 0 });
    const week = [planned(80), planned(100, 'home'), planned(50), AWAY_DAY, planned(100)] as const;
    const set = { type: 'SetWeek', person: ELI, week } as const;
    expect(eventsOf(small.unit.when(eli, set))).toMatchObject([
      {
        type: 'WeekSet',
        data: { sums: { workers: 0, away: 0, personDays: -50, onDuties: 0 } },
        priv: { person: ELI, today: planned(50) },
      },
    ]);
    expect(small.unit.when(guro, set)).toEqual({ kind: 'quiet' });
    expect(small.unit.wouldSay(bjorn, { ...set, week: null })).toMatchObject({
      refusal: { code: 'E_READ_ONLY' },
    });
    turnTo(small, '2026-10-15');
    expect(sums(small)).toEqual({ workers: 3, awayCount: 1, personDays: 200, onDuties: 0 });
    expect(small.unit.board.staffing.away).toEqual([ELI]);
    turnTo(small, '2026-10-19');
    expect(todayOf(small.unit.board.staffing, ELI)).toEqual(planned(80));
    setWeek(small, ELI, null);
    expect(sums(small)).toMatchObject({ personDays: 300 });
    expect(small.unit.when(eli, { ...set, week: null })).toEqual({ kind: 'quiet' });
  });

  test('[STF-1] has five days; none and nine are refused', () => {
    const week = (days: number) => ({
      type: 'SetWeek',
      person: ELI,
      week: Array.from({ length: days }, () => planned(100)),
    });
    expect(parseCommand(week(5))).toMatchObject({ ok: true });
    for (const days of [0, 4, 6, 9]) {
      const parsed = parseCommand(week(days));
      expect(parsed).toMatchObject({ ok: false, refusal: { field: 'week' } });
    }
  });

  test('[STF-2] a share is a whole number of hundredths from 0 to 100, and only who is away has none', () => {
    const given = (share: unknown) => ({
      ...plan([THURSDAY], planned(0)),
      plan: planned(share as number),
    });
    for (const share of [Number.NaN, -1, 0.5, 101, Number.POSITIVE_INFINITY, '50', null]) {
      expect(parseCommand(given(share))).toMatchObject({
        ok: false,
        refusal: { field: 'plan.share' },
      });
    }
    const small = smallUnit();
    for (const wrong of [planned(0), planned(0, 'home'), planned(50, 'away')]) {
      expect(small.unit.wouldSay(eli, plan([THURSDAY], wrong))).toMatchObject({
        refusal: { code: 'E_BAD_OP', field: 'plan.share' },
      });
    }
    const week = [planned(100), planned(100), planned(0), planned(100), planned(100)] as const;
    expect(small.unit.wouldSay(eli, { type: 'SetWeek', person: ELI, week })).toMatchObject({
      refusal: { field: 'week.2.share' },
    });
  });

  test('[STF-2] there is nowhere to say why: a reason is an unknown field', () => {
    for (const more of [{ reason: 'syk' }, { note: 'lege' }, { plan: { ...AWAY_DAY, why: 'x' } }]) {
      expect(parseCommand({ ...plan([THURSDAY], AWAY_DAY), ...more })).toMatchObject({
        refusal: { code: 'E_BAD_OP' },
      });
    }
  });
});

describe('days that differ', () => {
  test('[STF-3] are planned from today on, ahead too, and only what differs is kept', () => {
    const small = smallUnit();
    eventsOf(small.unit.when(eli, plan([WEDNESDAY, THURSDAY], planned(60, 'home'))));
    expect(sums(small)).toMatchObject({ personDays: 260 });
    expect(small.unit.when(guro, plan([THURSDAY], planned(60, 'home')))).toEqual({ kind: 'quiet' });
    const kept = () => small.unit.board.staffing.plans[0]?.days.map(({ day }) => day);
    expect(kept()).toEqual([WEDNESDAY, THURSDAY]);
    expect(eventsOf(small.unit.when(eli, plan([THURSDAY], OFFICE_DAY)))).toMatchObject([
      { data: { sums: { personDays: 0 } }, priv: { days: [{ day: THURSDAY, plan: null }] } },
    ]);
    expect(kept()).toEqual([WEDNESDAY]);
    setWeek(small, ELI, everyDay(planned(90)));
    expect(sums(small)).toMatchObject({ personDays: 260 });
    eventsOf(small.unit.when(eli, plan([WEDNESDAY], null)));
    expect(sums(small)).toMatchObject({ personDays: 290 });
    expect(kept()).toEqual([]);
  });

  test('[STF-3] hold on their day, and are gone after it', () => {
    const small = smallUnit();
    eventsOf(small.unit.when(guro, plan(['2026-10-16' as Day], AWAY_DAY)));
    turnTo(small, '2026-10-15');
    expect(sums(small)).toMatchObject({ awayCount: 0, personDays: 300 });
    turnTo(small, '2026-10-16');
    expect(sums(small)).toMatchObject({ awayCount: 1, personDays: 200 });
    turnTo(small, '2026-10-19');
    expect(small.unit.board.staffing).toMatchObject({ awayCount: 0, personDays: 300, plans: [] });
    expect(small.unit.events.at(-1)?.data).toMatchObject({
      figures: { day: '2026-10-16', workers: 3, away: 1, personDays: 200, afterDuties: 200 },
      staffing: { away: 0, personDays: 300, onDuties: 0 },
    });
  });

  test('[STF-3] neither past days, nor days that nobody works, nor days far ahead are planned', () => {
    const small = smallUnit();
    const limit = LIMITS.planDaysAhead;
    for (const [day, more] of [
      ['2026-10-13', { limit }],
      ['2027-04-16', { limit }],
      ['2026-10-17', {}],
      ['2026-12-25', {}],
    ] as const) {
      expect(small.unit.wouldSay(eli, plan([THURSDAY, day as Day], planned(50)))).toMatchObject({
        refusal: { code: 'E_BAD_DATE', field: 'days.1', ...more },
      });
    }
    eventsOf(small.unit.when(eli, plan(['2027-04-15' as Day], AWAY_DAY)));
    const many = Array.from({ length: LIMITS.daysPerPlan + 1 }, () => THURSDAY);
    expect(parseCommand(plan(many, AWAY_DAY))).toMatchObject({ refusal: { code: 'E_LIMIT' } });
    expect(parseCommand(plan([], AWAY_DAY))).toMatchObject({ ok: false });
  });

  test('[STF-3] away and here in one press are such days; who comes on a day off is there for all of it', () => {
    const small = smallUnit();
    const away = { type: 'MarkAway', person: ELI } as const;
    const here = { type: 'MarkHere', person: ELI } as const;
    setWeek(small, ELI, [planned(80), planned(80), planned(80), AWAY_DAY, planned(80)]);
    eventsOf(small.unit.when(eli, away));
    expect(sums(small)).toEqual({ workers: 3, awayCount: 1, personDays: 200, onDuties: 0 });
    eventsOf(small.unit.when(eli, here));
    expect(small.unit.board.staffing.plans[0]).toMatchObject({ days: [], today: planned(80) });
    turnTo(small, '2026-10-15');
    expect(small.unit.when(eli, away)).toEqual({ kind: 'quiet' });
    eventsOf(small.unit.when(guro, here));
    expect(todayOf(small.unit.board.staffing, ELI)).toEqual(OFFICE_DAY);
    expect(small.unit.when(eli, here)).toEqual({ kind: 'quiet' });
  });

  test('[STF-4] a person who left, or who only reads, has no days; who begins is here for a whole one', () => {
    const small = smallUnit();
    setWeek(small, ELI, everyDay(planned(40)));
    eventsOf(small.unit.when(guro, { type: 'ChangeRole', person: ELI, role: 'reader' }));
    expect(sums(small)).toEqual({ workers: 2, awayCount: 0, personDays: 200, onDuties: 0 });
    eventsOf(small.unit.when(guro, { type: 'ChangeRole', person: ELI, role: 'member' }));
    expect(sums(small)).toMatchObject({ workers: 3, personDays: 300 });
    eventsOf(small.unit.when(guro, plan([WEDNESDAY, THURSDAY], AWAY_DAY, BJORN)));
    eventsOf(small.unit.when(guro, { type: 'RemovePerson', person: BJORN }));
    expect(sums(small)).toEqual({ workers: 2, awayCount: 0, personDays: 200, onDuties: 0 });
    expect(small.unit.board.staffing.plans).toEqual([]);
    for (const person of [BJORN, 'rita' as PersonId]) {
      expect(small.unit.wouldSay(guro, plan([THURSDAY], AWAY_DAY, person))).toMatchObject({
        refusal: { code: 'E_NOT_FOUND' },
      });
      const week = { type: 'SetWeek', person, week: everyDay(AWAY_DAY) } as const;
      expect(small.unit.wouldSay(guro, week)).toMatchObject({ refusal: { code: 'E_NOT_FOUND' } });
    }
  });
});

describe('duties', () => {
  test('[STF-5] take their share of the day, and together no more than it has', () => {
    const small = smallUnit();
    const duty = addDuty(small, 'Journalvakt');
    const phone = addDuty(small, 'Telefon');
    const both = (one: number, other: number) =>
      plan(
        [WEDNESDAY],
        planned(60, 'office', [
          { duty, share: one },
          { duty: phone, share: other },
        ]),
      );
    expect(small.unit.when(eli, both(40, 21))).toMatchObject({
      refusal: { code: 'E_OVER_SHARE', field: 'plan.duties', limit: 60 },
    });
    eventsOf(small.unit.when(eli, both(40, 20)));
    expect(sums(small)).toEqual({ workers: 3, awayCount: 0, personDays: 260, onDuties: 60 });
    for (const [code, duties] of [
      [
        'E_BAD_OP',
        [
          { duty, share: 10 },
          { duty, share: 10 },
        ],
      ],
      ['E_NOT_FOUND', [{ duty: 'none' as DutyId, share: 10 }]],
    ] as const) {
      expect(
        small.unit.wouldSay(eli, plan([WEDNESDAY], planned(60, 'office', duties))),
      ).toMatchObject({ refusal: { code } });
    }
    expect(parseCommand(both(0, 10))).toMatchObject({ ok: false });
    expect(parseCommand(both(Number.NaN, 10))).toMatchObject({ ok: false });
  });

  test('[STF-6] one that is retired while in use stays with those who have it, and is given to nobody else', () => {
    const small = smallUnit();
    const duty = addDuty(small, 'Journalvakt');
    const onDuty = planned(100, 'office', [{ duty, share: 30 }]);
    setWeek(small, ELI, everyDay(onDuty));
    eventsOf(small.unit.when(guro, { type: 'RetireDuty', duty, retired: true }));
    expect(small.unit.wouldSay(bjorn, plan([THURSDAY], onDuty, BJORN))).toMatchObject({
      refusal: { code: 'E_RETIRED', field: 'plan.duties.0.duty' },
    });
    setWeek(small, ELI, [onDuty, onDuty, onDuty, onDuty, AWAY_DAY]);
    turnTo(small, '2026-10-15');
    expect(sums(small)).toMatchObject({ personDays: 300, onDuties: 30 });
    setWeek(small, ELI, null);
    expect(sums(small)).toMatchObject({ onDuties: 0 });
    expect(small.unit.wouldSay(eli, plan([THURSDAY], onDuty))).toMatchObject({
      refusal: { code: 'E_RETIRED' },
    });
    expect(dayOfPerson(small.unit.board.staffing, ELI, '2026-10-17' as Day)).toEqual(AWAY_DAY);
  });
});
