import { useTranslations } from 'next-intl';

export type ColumnName = 'arrived' | 'ready' | 'taken' | 'approval';

type ColumnChoiceProps = {
  readonly chosen: ColumnName;
  readonly onChoose: (name: ColumnName) => void;
  readonly sizes: { readonly [Name in ColumnName]?: number };
};

const NAMES = ['arrived', 'ready', 'taken', 'approval'] as const;

/** In a small window: which column is seen. */
export function ColumnChoice({ chosen, onChoose, sizes }: ColumnChoiceProps) {
  const t = useTranslations('desk');
  return (
    <fieldset
      aria-label={t('chooseColumn')}
      className="my-12 hidden flex-wrap rounded-card border border-ax-neutral-600 phone:flex"
    >
      {NAMES.map((name) =>
        sizes[name] === undefined ? null : (
          <button
            key={name}
            type="button"
            aria-pressed={chosen === name}
            className="min-h-44 flex-auto cursor-pointer whitespace-nowrap rounded-[7px] px-6 text-small aria-pressed:bg-ax-neutral-1000 aria-pressed:font-strong aria-pressed:text-ax-bg-default"
            onClick={() => onChoose(name)}
          >
            {t('columnAndSize', { name: t(`columnShort.${name}`), count: sizes[name] })}
          </button>
        ),
      )}
    </fieldset>
  );
}
