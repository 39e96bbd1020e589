'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useBoard, useMe } from '@/client/use-board';
import type { Day } from '@/domain/calendar';
import type { CommandOf } from '@/domain/command';
import { dayValues, recentDay } from '@/domain/day/recent-days';
import { type DayDraft, dayDraft } from './day-draft';
import { DayForm } from './day-form';
import { DayRow } from './day-row';

type RecentDaysDialogProps = {
  readonly today: Day;
  readonly draft?: CommandOf<'CorrectDay'>;
};

/** Siste fem dager: what they were, and for leaders the way to put them right. */
export function RecentDaysDialog({ today, draft: returned }: RecentDaysDialogProps) {
  const t = useTranslations('dialog.recentDays');
  const days = useBoard((board) => board.recentDays);
  const isLeader = useMe().role === 'leader';
  const [draft, setDraft] = useState<DayDraft | null>(() => {
    const known = returned === undefined ? undefined : recentDay(days, returned.day);
    return returned === undefined || known === undefined
      ? null
      : dayDraft(returned.day, returned.becomes, dayValues(known));
  });
  if (days.length === 0) return <p>{t('none')}</p>;
  return (
    <>
      <p className="text-ax-text-neutral-subtle">{t(isLeader ? 'help' : 'helpForOthers')}</p>
      <ul aria-label={t('days')} className="flex flex-col">
        {days.map((one) => {
          const { day } = one.figures;
          return (
            <li key={day} className="border-ax-neutral-300 border-t py-12 last:border-b">
              {draft?.day === day && isLeader ? (
                <DayForm
                  draft={draft}
                  today={today}
                  onChange={setDraft}
                  onCancel={() => setDraft(null)}
                />
              ) : (
                <DayRow
                  day={one}
                  today={today}
                  {...(isLeader
                    ? { onCorrect: () => setDraft(dayDraft(day, dayValues(one))) }
                    : {})}
                />
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
