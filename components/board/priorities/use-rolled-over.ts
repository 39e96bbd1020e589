import { useTranslations } from 'next-intl';
import { useBoard } from '@/client/use-board';
import { daysBetween } from '@/domain/calendar';
import { addWorkingDays } from '@/domain/calendar/working-days';
import { useDates } from '../../ui/use-dates';

/** "Videreført fra i går", after a weekend "fra fredag", and from the second time on how often. */
export function useRolledOver(): (times: number) => string {
  const t = useTranslations('desk.priorities');
  const { day } = useBoard((board) => board.day);
  const closedDays = useBoard((board) => board.setup.closedDays);
  const dates = useDates(day);
  return (times) => {
    if (times > 1) return t('rolledOverTimes', { times });
    const before = addWorkingDays(day, -1, closedDays);
    const from = daysBetween(before, day) === 1 ? dates.near(before) : dates.weekday(before);
    return t('rolledOver', { from });
  };
}
