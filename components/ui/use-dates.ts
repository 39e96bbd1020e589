import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { Day } from '@/domain/calendar';
import { createDates, type Dates } from './dates';

/** Dates and times in the reader's language, told from `today`. */
export function useDates(today: Day): Dates {
  const t = useTranslations('common');
  return useMemo(() => createDates((key, values) => t(key, values), today), [t, today]);
}
