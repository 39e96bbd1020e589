import { Checkbox } from '@navikt/ds-react/Checkbox';
import { TextField } from '@navikt/ds-react/TextField';
import { useTranslations } from 'next-intl';
import type { Day } from '@/domain/calendar';
import type { Pile } from '@/domain/counts/counts';
import { DayField } from '../../ui/day-field';
import { type CountsDraft, pileOf } from './counts-draft';

type CountsFieldsProps = {
  readonly draft: CountsDraft;
  readonly piles: readonly Pile[];
  readonly today: Day;
  readonly errorAt: (field: string) => string | undefined;
  readonly onChange: (changed: Partial<CountsDraft>) => void;
};

export function CountsFields(props: CountsFieldsProps) {
  return props.draft.what === 'recount' ? (
    <RecountFields {...props} />
  ) : (
    <NumberFields {...props} />
  );
}

function NumberFields({ draft, piles, today, errorAt, onChange }: CountsFieldsProps) {
  const t = useTranslations('dialog.counts');
  const sum = (which: 'unregistered' | 'ready') =>
    piles.reduce((soFar, pile) => soFar + pile[which], 0);
  const help = {
    finished: t('finishedHelp', { count: sum('ready') }),
    registered: t('registeredHelp', { count: sum('unregistered') }),
    received: '',
    recount: '',
  }[draft.what];
  return (
    <>
      <NumberField
        label={t('number')}
        description={help}
        value={draft.number}
        error={errorAt('number')}
        onChange={(number) => onChange({ number })}
      />
      {draft.what === 'received' ? (
        <>
          <DayField
            label={t('receivedDay')}
            value={draft.received}
            onChange={(received) => onChange({ received })}
            today={today}
            error={errorAt('received')}
          />
          <Checkbox
            size="small"
            checked={draft.registered}
            onChange={(event) => onChange({ registered: event.target.checked })}
          >
            {t('alreadyRegistered')}
          </Checkbox>
        </>
      ) : null}
    </>
  );
}

/** A recount says what it saw: if somebody has finished ten meanwhile, it is refused and not laid on top. */
function RecountFields({ draft, piles, today, errorAt, onChange }: CountsFieldsProps) {
  const t = useTranslations('dialog.counts');
  const now = pileOf(draft, piles, today);
  const type = (changed: Partial<CountsDraft>) => onChange({ ...changed, sees: draft.sees ?? now });
  return (
    <>
      <DayField
        label={t('receivedDay')}
        value={draft.received}
        onChange={(received) => onChange({ received, sees: null })}
        today={today}
        error={errorAt('received')}
      />
      <p className="text-ax-text-neutral-subtle">{t('standsNow', now)}</p>
      <div className="flex flex-wrap gap-24">
        <NumberField
          label={t('unregistered')}
          value={draft.unregistered}
          error={errorAt('unregistered')}
          onChange={(unregistered) => type({ unregistered })}
        />
        <NumberField
          label={t('ready')}
          value={draft.ready}
          error={errorAt('ready')}
          onChange={(ready) => type({ ready })}
        />
      </div>
    </>
  );
}

type NumberFieldProps = {
  readonly label: string;
  readonly description?: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (text: string) => void;
};

function NumberField({ label, description = '', value, error, onChange }: NumberFieldProps) {
  return (
    <TextField
      size="small"
      label={label}
      description={description === '' ? undefined : description}
      value={value}
      error={error}
      inputMode="numeric"
      autoComplete="off"
      htmlSize={10}
      className="w-fit"
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
