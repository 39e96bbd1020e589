import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import type { PersonId } from '@/domain/ids';
import type { StaffingToday } from '@/domain/read-models/staffing';
import { useNames } from '../case-names';
import { useDesk } from '../desk-context';

/** Says aloud that somebody who was just marked away still holds something, since the list appears away from focus. */
export function useHeldNews(awayWithWork: StaffingToday['awayWithWork']): void {
  const t = useTranslations('desk.staffing.held');
  const words = useTranslations('card');
  const { say } = useDesk();
  const nameOf = useNames();
  const before = useRef<ReadonlySet<PersonId> | null>(null);
  useEffect(() => {
    const was = before.current;
    before.current = new Set(awayWithWork.map(({ person }) => person));
    // What was there when the board came is no news.
    if (was === null) return;
    for (const { person, work } of awayWithWork) {
      if (was.has(person)) continue;
      const count = work.taken.length + work.kept.length + work.actions.length;
      say(t('said', { name: nameOf(person, words('somebody')), count }));
    }
  }, [awayWithWork, nameOf, say, t, words]);
}
