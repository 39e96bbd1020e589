import { ExclamationmarkTriangleIcon } from '@navikt/aksel-icons';
import { TextField } from '@navikt/ds-react/TextField';
import { useTranslations } from 'next-intl';
import type { CountLine } from '@/domain/counts/counts';
import {
  computedDay,
  STOCK_FIELDS,
  type StockField,
  type StockRowDraft,
  seenIn,
} from './stock-draft';

type StockRowProps = {
  readonly name: string;
  readonly line: CountLine;
  readonly draft: StockRowDraft;
  readonly isTouched: boolean;
  readonly error: { readonly field: string; readonly text: string } | null;
  readonly onChange: (changed: Partial<StockRowDraft>) => void;
};

/** One type: what lies there, three numbers, and what they come to. */
export function StockRow({ name, line, draft, isTouched, error, onChange }: StockRowProps) {
  const t = useTranslations('dialog.stock');
  const isAtField = STOCK_FIELDS.some((field) => field === error?.field);
  const errorOf = (field: StockField) => (error?.field === field ? error.text : undefined);
  return (
    <li className="grid grid-cols-[1fr_auto] items-end gap-x-24 gap-y-8 border-ax-neutral-300 border-t py-12 last:border-b phone:grid-cols-1">
      <div>
        <p className="font-strong">{name}</p>
        <p className="text-ax-text-neutral-subtle text-small">{t('before', seenIn(line))}</p>
      </div>
      <fieldset className="grid w-336 grid-cols-3 items-end gap-12 phone:w-full">
        <legend className="sr-only">{name}</legend>
        {STOCK_FIELDS.map((field) => (
          <TextField
            key={field}
            size="small"
            label={t(field)}
            value={draft[field]}
            error={errorOf(field)}
            inputMode="numeric"
            autoComplete="off"
            onChange={(event) => onChange({ [field]: event.target.value })}
          />
        ))}
      </fieldset>
      <Outcome line={line} draft={draft} isTouched={isTouched} />
      {error === null || isAtField ? null : (
        <p role="alert" className="col-span-full font-strong text-ax-text-danger-subtle text-small">
          {error.text}
        </p>
      )}
    </li>
  );
}

type OutcomeProps = Pick<StockRowProps, 'line' | 'draft' | 'isTouched'>;

/** What the day comes to, as it is typed. */
function Outcome({ line, draft, isTouched }: OutcomeProps) {
  const t = useTranslations('dialog.stock');
  const day = isTouched ? computedDay(draft, line) : { ...line.today, tooMany: 0 };
  return (
    <p aria-live="polite" className="col-span-full text-small">
      {day === null ? null : day.tooMany === 0 ? (
        t.rich('outcome', {
          ...{ received: day.received, finished: day.finished },
          b: (text) => <b className="font-strong text-body">{text}</b>,
        })
      ) : (
        <span className="flex items-center gap-6 font-strong">
          <ExclamationmarkTriangleIcon aria-hidden className="shrink-0" />
          {t('tooMany', { count: day.tooMany })}
        </span>
      )}
    </p>
  );
}
