import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import type { Day } from '@/domain/calendar';
import type { Refusal } from '@/domain/refusal';
import { useDates } from '../ui/use-dates';
import { useNames } from './case-names';

/** For a no that is about no case and no field. */
export const NO_STORY = { field: '', limit: 0, by: '', state: 'none', at: 'none', reference: '' };

/** A no in the person's own language: what stood in the way, and what can be done. */
export function useRefusal(today: Day): (refusal: Refusal, reference?: string) => string {
  const t = useTranslations('refusal');
  const fields = useTranslations('dialog.field');
  const words = useTranslations('card');
  const dates = useDates(today);
  const name = useNames();
  return useCallback(
    (refusal, reference) => {
      const { stood, field } = refusal;
      const key = field?.split('.').findLast((part) => !/^\d+$/.test(part)) ?? 'other';
      return t(refusal.code, {
        field: fields.has(key) ? fields(key) : fields('other'),
        limit: refusal.limit ?? 0,
        by: name(stood?.by ?? null, words('somebody')),
        state: stood?.state ?? 'none',
        at: stood === undefined ? 'none' : dates.moment(stood.at),
        reference: reference ?? words('theCase'),
      });
    },
    [t, fields, words, dates, name],
  );
}
