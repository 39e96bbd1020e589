import { PadlockLockedIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { useBoard, useServerNow } from '@/client/use-board';
import { dayOf } from '@/domain/calendar/oslo-time';
import { useDates } from '../ui/use-dates';

/** On the board of a unit that is closed: since when, and where its work went. */
export function ClosedNotice() {
  const t = useTranslations('desk.unitClosed');
  const dates = useDates(dayOf(useServerNow()()));
  const closed = useBoard((board) => board.closed ?? null);
  if (closed === null) return null;
  const day = dates.day(dayOf(closed.at));
  return (
    <aside
      aria-label={t('name')}
      className="flex min-h-40 shrink-0 flex-wrap items-center gap-x-10 gap-y-2 border-ax-neutral-400 border-b px-22 py-6 text-small phone:px-16"
    >
      <PadlockLockedIcon aria-hidden fontSize="1.25rem" className="shrink-0" />
      <p role="status" className="min-w-200 flex-1 font-strong">
        {closed.into === null ? t('fact', { day }) : t('into', { day, into: closed.into })}
      </p>
    </aside>
  );
}
