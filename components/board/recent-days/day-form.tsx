import { Button } from '@navikt/ds-react/Button';
import { TextField } from '@navikt/ds-react/TextField';
import { useTranslations } from 'next-intl';
import { type FormEvent, useEffect, useRef } from 'react';
import { useBoard } from '@/client/use-board';
import type { Day } from '@/domain/calendar';
import { dayValues, recentDay } from '@/domain/day/recent-days';
import { refusal } from '@/domain/refusal';
import { useDates } from '../../ui/use-dates';
import { useOrder } from '../dialogs/use-order';
import { type DayDraft, fieldsOf, readDay } from './day-draft';

type DayFormProps = {
  readonly draft: DayDraft;
  readonly today: Day;
  readonly onChange: (draft: DayDraft) => void;
  readonly onCancel: () => void;
};

/** The figures of one day, to be put right. */
export function DayForm({ draft, today, onChange, onCancel }: DayFormProps) {
  const t = useTranslations('dialog');
  const words = useTranslations('dialog.recentDays');
  const dates = useDates(today);
  const order = useOrder();
  const first = useRef<HTMLInputElement>(null);
  const now = useBoard((board) => recentDay(board.recentDays, draft.day));
  useEffect(() => first.current?.focus(), []);
  const fields = fieldsOf(draft.sees);

  function submit(event: FormEvent) {
    event.preventDefault();
    const read = readDay(draft);
    if (read.kind === 'notANumber') return order.refuse(refusal('E_BAD_OP', { field: read.field }));
    order.send(read.command);
    // When it was refused since somebody has corrected it meanwhile, the next press is about what stands there now.
    if (now !== undefined) onChange({ ...draft, sees: dayValues(now) });
  }

  const name = dates.weekdayAndDay(draft.day);
  const general = order.errorBesides(fields);
  return (
    <form noValidate onSubmit={submit} aria-label={words('correctName', { day: name })}>
      <p className="font-strong">{dates.heading(draft.day)}</p>
      <div className="mt-8 flex flex-wrap items-end gap-12">
        {fields.map((field, place) => (
          <TextField
            key={field}
            ref={place === 0 ? first : null}
            size="small"
            label={words(field)}
            value={draft.typed[field]}
            error={order.errorAt(field)}
            inputMode="numeric"
            autoComplete="off"
            htmlSize={7}
            className="w-fit"
            onChange={(event) =>
              onChange({ ...draft, typed: { ...draft.typed, [field]: event.target.value } })
            }
          />
        ))}
      </div>
      {general === undefined ? null : (
        <p role="alert" className="mt-8 font-strong text-ax-text-danger-subtle">
          {general}
        </p>
      )}
      <div className="mt-12 flex flex-wrap items-center gap-16">
        <Button type="submit" size="small" className="min-h-36">
          {words('verb')}
        </Button>
        <Button
          type="button"
          size="small"
          variant="tertiary"
          data-color="neutral"
          className="min-h-36"
          onClick={onCancel}
        >
          {t('cancel')}
        </Button>
        <span className="ml-auto text-ax-text-neutral-subtle text-small">{t('canUndo')}</span>
      </div>
    </form>
  );
}
