'use client';

import { Button } from '@navikt/ds-react/Button';
import { useTranslations } from 'next-intl';
import { type FormEvent, useRef, useState } from 'react';
import { useServerNow } from '@/client/use-board';
import type { Day } from '@/domain/calendar';
import { dayOf } from '@/domain/calendar/oslo-time';
import type { Setup } from '@/domain/setup/setup';
import { FormAlert } from '../form/form-alert';
import { NO_PROBLEMS, type Problems, placeRefusal } from '../form/problem';
import { useOrder } from '../form/use-order';
import { useProblemSentence } from '../form/use-problem-sentence';
import { DayField } from '../ui/day-field';
import { typedDay } from '../ui/typed-day';
import { useDates } from '../ui/use-dates';
import { Section } from './section';

type ClosedDaysProps = { readonly setup: Setup; readonly mayChange: boolean };

/** Days on which the unit does not work, besides weekends and public holidays. */
export function ClosedDays({ setup, mayChange }: ClosedDaysProps) {
  const t = useTranslations('settings.closedDays');
  const today = dayOf(useServerNow()());
  const dates = useDates(today);
  const { give } = useOrder();
  const heading = useRef<HTMLUListElement>(null);
  const days = setup.closedDays.filter((day) => day >= today);

  function open(day: Day) {
    if (give({ type: 'RemoveClosedDay', day }).ok) heading.current?.focus();
  }

  return (
    <Section title={t('title')} lead={t('lead')}>
      {days.length === 0 ? <p>{t('none')}</p> : null}
      <ul
        ref={heading}
        tabIndex={-1}
        aria-label={t('title')}
        className="max-w-[30rem] outline-none"
      >
        {days.map((day) => (
          <li
            key={day}
            className="flex min-h-44 items-center justify-between gap-16 border-ax-neutral-300 border-b"
          >
            {dates.weekdayAndDay(day)}
            {mayChange ? (
              <Button
                size="small"
                variant="tertiary"
                aria-label={t('removeFor', { day: dates.weekdayAndDay(day) })}
                onClick={() => open(day)}
              >
                {t('remove')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {mayChange ? <AddClosedDay setup={setup} today={today} /> : null}
    </Section>
  );
}

function AddClosedDay({ setup, today }: { readonly setup: Setup; readonly today: Day }) {
  const t = useTranslations('settings.closedDays');
  const { give } = useOrder();
  const sentence = useProblemSentence();
  const [typed, setTyped] = useState('');
  const [problems, setProblems] = useState<Problems>(NO_PROBLEMS);
  const form = useRef<HTMLFormElement>(null);

  function say(found: Problems) {
    setProblems(found);
    form.current?.querySelector('input')?.focus();
  }

  function add(event: FormEvent) {
    event.preventDefault();
    const day = typedDay(typed, today);
    if (day === null) return say({ day: { code: 'E_BAD_DATE' } });
    if (setup.closedDays.includes(day)) return say({ day: { code: 'dayTwice' } });
    const given = give({ type: 'AddClosedDay', day });
    if (!given.ok) return say(placeRefusal(given.refusal, []));
    setTyped('');
    say(NO_PROBLEMS);
  }

  return (
    <form ref={form} noValidate onSubmit={add} className="mt-16 flex flex-col items-start gap-4">
      <DayField
        label={t('day')}
        value={typed}
        onChange={setTyped}
        today={today}
        error={problems.day === undefined ? undefined : sentence(problems.day, t('day'))}
      />
      <FormAlert problems={problems} />
      <Button type="submit" size="small" variant="secondary">
        {t('add')}
      </Button>
    </form>
  );
}
