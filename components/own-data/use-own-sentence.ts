import { useTranslations } from 'next-intl';
import { unreachable } from '@/domain/assert';
import type { Day } from '@/domain/calendar';
import type { OwnEntry, OwnValue } from '@/domain/own/own-entry';
import { useDates } from '../ui/use-dates';

/** The sentence of the history about an event, as it is told to somebody it names: everybody else is somebody. */
export function useOwnSentence(today: Day): (entry: OwnEntry) => string {
  const t = useTranslations();
  const dates = useDates(today);
  const word = (value: OwnValue, form: 'subject' | 'object'): string | number => {
    switch (value.as) {
      case 'you':
        return t(`event.you.${form}`);
      case 'somebody':
        return t(`event.somebody.${form}`);
      case 'integration':
        return t('event.integration');
      case 'phase':
        return t(`improvement.phase.${value.phase}`);
      case 'party':
        return t(`card.partyInText.${value.party}`);
      case 'withdrawal':
        return t(`case.withdrawalInText.${value.why}`);
      case 'day':
        return value.day === null ? 'none' : dates.day(value.day);
      case 'instant':
        return dates.moment(value.at);
      case 'number':
        return value.number;
      case 'text':
        // As in the history: the sentences choose by this word, since they cannot choose by nothing.
        return value.text === '' ? 'none' : value.text;
      default:
        return unreachable(value);
    }
  };
  return ({ key, values }) => {
    const words = Object.entries(values).map(([name, value]) => [
      name,
      word(value, name === 'by' ? 'subject' : 'object'),
    ]);
    return t(key, Object.fromEntries(words));
  };
}
