'use client';

import { CheckmarkIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useBoard } from '@/client/use-board';
import type { Day } from '@/domain/calendar';
import { isWorkingDay } from '@/domain/calendar/working-days';
import type { CommandOf } from '@/domain/command';
import type { PersonId } from '@/domain/ids';
import { refusal } from '@/domain/refusal';
import { todayOf, weekOf } from '@/domain/staffing/plan';
import type { Staffing } from '@/domain/staffing/staffing';
import { ChoiceChips } from '../../ui/choice-chips';
import { OrderForm } from './order-form';
import { PlanDays } from './plan-days';
import { draftOfPlan, type PlanDraft, planOfDraft, type ReadPlan, weekOfPlans } from './plan-draft';
import { PlanFields } from './plan-fields';
import { type Order, useOrder } from './use-order';
import { WEEKDAYS, type WeekDraft, type Weekday, WeekFields } from './week-fields';

const ABOUT = ['today', 'days', 'week'] as const;
type About = (typeof ABOUT)[number];

type PersonDialogProps = {
  readonly person: PersonId;
  readonly today: Day;
  readonly draft?: CommandOf<'PlanDays' | 'SetWeek'>;
};

/** A person's day, other days ahead, or the usual week. Of who is away there is nothing more to say, and nowhere to say it. */
export function PersonDialog({ person, today, draft }: PersonDialogProps) {
  const t = useTranslations('dialog.person');
  const order = useOrder();
  const form = usePlanForm(person, draft, order);
  const fields = { errorAt: order.errorAt, canBeWeek: true } as const;
  return (
    <OrderForm
      verb={t('verb')}
      icon={<CheckmarkIcon aria-hidden />}
      error={order.errorBesides(['share', 'duties', 'days'])}
      onSend={form.send}
      onCancel={order.close}
    >
      <ChoiceChips
        legend={t('about')}
        choices={ABOUT.filter((one) => one !== 'today' || form.isOpenDay).map((value) => ({
          value,
          label: t(`aboutOf.${value}`),
        }))}
        value={form.about}
        onChange={form.setAbout}
      />
      {form.about === 'days' ? (
        <PlanDays
          person={person}
          days={form.days}
          onChange={form.setDays}
          today={today}
          error={order.errorAt('days')}
        />
      ) : null}
      {form.about === 'today' ? (
        <PlanFields {...fields} draft={form.now} onChange={form.setNow} />
      ) : null}
      {form.about === 'days' ? (
        <PlanFields {...fields} draft={form.later} onChange={form.setLater} />
      ) : null}
      {form.about === 'week' ? (
        <WeekFields
          draft={form.week}
          chosen={form.weekday}
          onChoose={form.setWeekday}
          onChange={form.setWeek}
          errorAt={order.errorAt}
        />
      ) : null}
    </OrderForm>
  );
}

/** What has been filled in, in each of the three parts, and the command that is made of the part that is seen. */
function usePlanForm(
  person: PersonId,
  command: CommandOf<'PlanDays' | 'SetWeek'> | undefined,
  order: Order,
) {
  const staffing = useBoard((board) => board.staffing);
  const boardDay = useBoard((board) => board.day.day);
  const closedDays = useBoard((board) => board.setup.closedDays);
  const isOpenDay = isWorkingDay(boardDay, closedDays);
  const start = startOf(command, boardDay, isOpenDay);
  const planned = command?.type === 'PlanDays' ? draftOfPlan(command.plan) : null;
  const [about, setAbout] = useState<About>(start.about);
  const [days, setDays] = useState<readonly Day[]>(start.days);
  const [now, setNow] = useState<PlanDraft>(
    () => planned ?? draftOfPlan(todayOf(staffing, person)),
  );
  const [later, setLater] = useState<PlanDraft>(
    () => planned ?? draftOfPlan({ share: 100, place: 'office', duties: [] }),
  );
  const [week, setWeek] = useState<WeekDraft>(() => weekDraft(staffing, person, command));
  const [weekday, setWeekday] = useState<Weekday>('1');
  function sendDays(draft: PlanDraft, on: readonly Day[]) {
    const read = planOfDraft(draft);
    if (!read.ok) return order.refuse(refusal(read.code, { field: read.field }));
    if (on.length === 0) return order.refuse(refusal('E_EMPTY', { field: 'days' }));
    order.send({ type: 'PlanDays', person, days: on, plan: read.plan });
  }
  function sendWeek() {
    const reads = WEEKDAYS.map((one): readonly [Weekday, ReadPlan] => [
      one,
      planOfDraft(week[one]),
    ]);
    for (const [one, read] of reads) {
      if (read.ok) continue;
      setWeekday(one);
      return order.refuse(refusal(read.code, { field: read.field }));
    }
    const plans = reads.flatMap(([, read]) => (read.ok && read.plan !== null ? [read.plan] : []));
    order.send({ type: 'SetWeek', person, week: weekOfPlans(plans) });
  }
  function send() {
    if (about === 'today') sendDays(now, [boardDay]);
    else if (about === 'days') sendDays(later, days);
    else sendWeek();
  }
  return {
    ...{ about, setAbout, days, setDays, now, setNow, later, setLater },
    ...{ week, setWeek, weekday, setWeekday, isOpenDay, send },
  };
}

function startOf(
  command: CommandOf<'PlanDays' | 'SetWeek'> | undefined,
  boardDay: Day,
  isOpenDay: boolean,
): { readonly about: About; readonly days: readonly Day[] } {
  if (command?.type === 'SetWeek') return { about: 'week', days: [] };
  const days = command?.days ?? [];
  const isToday = command === undefined || (days.length === 1 && days[0] === boardDay);
  return isToday ? { about: isOpenDay ? 'today' : 'days', days: [] } : { about: 'days', days };
}

function weekDraft(
  staffing: Staffing,
  person: PersonId,
  command: CommandOf<'PlanDays' | 'SetWeek'> | undefined,
): WeekDraft {
  const typed = command?.type === 'SetWeek' ? command.week : null;
  const [monday, tuesday, wednesday, thursday, friday] = typed ?? weekOf(staffing, person);
  return {
    1: draftOfPlan(monday),
    2: draftOfPlan(tuesday),
    3: draftOfPlan(wednesday),
    4: draftOfPlan(thursday),
    5: draftOfPlan(friday),
  };
}
