import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { useTranslations } from 'next-intl';
import { useBoard } from '@/client/use-board';
import type { ReasonId } from '@/domain/ids';
import type { Reason } from '@/domain/setup/setup';

type ReasonChoiceProps = {
  readonly legend: string;
  readonly list: Reason['list'];
  readonly value: ReasonId | null;
  readonly onChange: (reason: Reason) => void;
  readonly error?: string | undefined;
};

/** The unit's own reasons. A closed list and no free text: nothing about a person is invited. */
export function ReasonChoice({ legend, list, value, onChange, error }: ReasonChoiceProps) {
  const t = useTranslations('dialog');
  const all = useBoard((board) => board.setup.reasons);
  const reasons = all.filter((reason) => reason.list === list && !reason.retired);
  if (reasons.length === 0) {
    return (
      <p>
        <b className="block pb-4 font-strong">{legend}</b>
        {t('noReasons')}
      </p>
    );
  }
  return (
    <RadioGroup
      size="small"
      legend={legend}
      value={value ?? ''}
      error={error}
      onChange={(id: string) => {
        const reason = reasons.find((one) => one.id === id);
        if (reason !== undefined) onChange(reason);
      }}
    >
      <div className="grid grid-cols-2 gap-x-16 phone:grid-cols-1">
        {reasons.map((reason) => (
          <Radio key={reason.id} value={reason.id}>
            {reason.text}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
