import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { useTranslations } from 'next-intl';
import { useBoard } from '@/client/use-board';
import type { Difficulty } from '@/domain/cases/case';
import type { CaseTypeId } from '@/domain/ids';

const DIFFICULTIES: readonly Difficulty[] = [1, 2, 3];

type DifficultyQuestionProps = {
  readonly caseType: CaseTypeId | null;
  readonly value: Difficulty | null;
  readonly onChange: (difficulty: Difficulty | null) => void;
};

/** A case has the difficulty of its type, unless it is given one of its own. */
export function DifficultyQuestion({ caseType, value, onChange }: DifficultyQuestionProps) {
  const t = useTranslations('dialog');
  const words = useTranslations('card');
  const type = useBoard((board) => board.setup.caseTypes.find((one) => one.id === caseType));
  return (
    <RadioGroup
      size="small"
      legend={t('field.difficulty')}
      value={value ?? 0}
      onChange={(chosen: number) => onChange(DIFFICULTIES.find((one) => one === chosen) ?? null)}
    >
      <Radio value={0}>
        {type === undefined
          ? t('asType')
          : t('asTypeIs', { difficulty: words(`difficulty.${type.difficulty}`) })}
      </Radio>
      {DIFFICULTIES.map((one) => (
        <Radio key={one} value={one}>
          {words(`difficultyTitle.${one}`)}
        </Radio>
      ))}
    </RadioGroup>
  );
}
