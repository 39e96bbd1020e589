import { useTranslations } from 'next-intl';
import type { Level } from '@/domain/ideas/ideas';
import { DifficultyBars } from '../../ui/difficulty-bars';

const LEVELS = [1, 2, 3] as const;

type LevelChoiceProps = {
  readonly legend: string;
  readonly value: Level | null;
  readonly onChoose: (level: Level | null) => void;
};

/** Little, some or much, as bars and a word. What is chosen is pressed, and pressed once more it is not weighed. */
export function LevelChoice({ legend, value, onChoose }: LevelChoiceProps) {
  const t = useTranslations('improvement.level');
  return (
    <fieldset className="min-w-0 border-0 p-0">
      <legend className="pb-6">
        {legend}
        {value === null ? (
          <span className="text-ax-text-neutral-subtle text-small"> {t('none')}</span>
        ) : null}
      </legend>
      <div className="flex gap-6">
        {LEVELS.map((level) => (
          <button
            key={level}
            type="button"
            aria-pressed={value === level}
            onClick={() => onChoose(value === level ? null : level)}
            className="flex min-h-36 cursor-pointer items-center gap-8 rounded-card border border-ax-neutral-600 px-12 hover:bg-ax-neutral-100 aria-pressed:border-2 aria-pressed:border-ax-border-accent aria-pressed:bg-ax-bg-accent-soft aria-pressed:px-11 aria-pressed:font-strong aria-pressed:text-ax-text-accent-subtle touch:min-h-44"
          >
            <DifficultyBars difficulty={level} />
            {t(String(level))}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
