import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { useBoard, useMe } from '@/client/use-board';
import { unreachable } from '@/domain/assert';
import type { Day } from '@/domain/calendar';
import type { Described } from '@/domain/describe';
import type { Value } from '@/domain/describe/value';
import type { PersonId } from '@/domain/ids';
import { useDates } from '../ui/use-dates';
import { useNames } from './case-names';

/** Turns what `describe` says about an event into a sentence: names joined, dates and reasons in words. */
export function useSentence(
  today: Day,
): (described: Described) => { readonly by: string; readonly text: string } {
  const t = useTranslations();
  const dates = useDates(today);
  const nameOf = useNames();
  const me = useMe().person;
  const setup = useBoard((board) => board.setup);
  const priorities = useBoard((board) => board.priorities);
  const ideas = useBoard((board) => board.ideas);
  const actions = useBoard((board) => board.actions);
  return useMemo(() => {
    const name = (id: PersonId | null, form: 'subject' | 'object') => {
      if (id === null) return t(`event.somebody.${form}`);
      return id === me ? t(`event.you.${form}`) : nameOf(id, t(`event.somebody.${form}`));
    };
    const word = (value: Value, key: string): string | number => {
      switch (value.as) {
        case 'person':
          return name(value.id, key === 'by' ? 'subject' : 'object');
        case 'integration':
          return t('event.integration');
        case 'reason':
          return setup.reasons.find((one) => one.id === value.id)?.text ?? '';
        case 'caseType':
          return setup.caseTypes.find((one) => one.id === value.id)?.name ?? '';
        case 'priority':
          return priorities.find((one) => one.id === value.id)?.text ?? 'none';
        case 'idea':
          return ideas.find((one) => one.id === value.id)?.problem ?? 'none';
        case 'action':
          return actions.find((one) => one.id === value.id)?.text ?? 'none';
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
          // A forgotten text: the sentences choose by this word, since they cannot choose by nothing.
          return value.text === '' ? 'none' : value.text;
        default:
          return unreachable(value);
      }
    };
    return ({ key, values }) => {
      const words = Object.fromEntries(
        Object.entries(values).map(([one, value]) => [one, word(value, one)]),
      );
      return { by: String(words.by ?? ''), text: t(key, words) };
    };
  }, [t, dates, nameOf, me, setup, priorities, ideas, actions]);
}
