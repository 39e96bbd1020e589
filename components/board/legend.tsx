import { useTranslations } from 'next-intl';
import { DifficultyBars } from '../ui/difficulty-bars';

const DIFFICULTIES = [3, 2, 1] as const;

/** What the bars mean. In a small window the word stands on each card instead. */
export function Legend() {
  const t = useTranslations('card.difficulty');
  return (
    <ul
      className="mt-16 flex flex-col gap-2 px-4 text-ax-text-neutral-subtle text-small phone:hidden"
      aria-hidden="true"
    >
      {DIFFICULTIES.map((difficulty) => (
        <li key={difficulty} className="flex items-center gap-8">
          <DifficultyBars difficulty={difficulty} />
          {t(String(difficulty))}
        </li>
      ))}
    </ul>
  );
}
