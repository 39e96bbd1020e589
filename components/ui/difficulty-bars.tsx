import type { Difficulty } from '@/domain/cases/case';

const BARS = [
  { x: 0.5, height: 5 },
  { x: 5, height: 9 },
  { x: 9.5, height: 13 },
] as const;

/** One, two or three filled bars. Decorative: the word stands in the legend and in the card's name. */
export function DifficultyBars({ difficulty }: { readonly difficulty: Difficulty }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 14 14"
      width="0.875rem"
      height="0.875rem"
      className="shrink-0 text-ax-neutral-900"
    >
      {BARS.map((bar, place) => {
        const filled = place < difficulty;
        return (
          <rect
            key={bar.x}
            x={bar.x}
            y={13.5 - bar.height}
            width={3}
            height={bar.height}
            rx={0.5}
            fill={filled ? 'currentColor' : 'none'}
            stroke="currentColor"
            strokeWidth={filled ? 0.5 : 1}
            strokeOpacity={filled ? 1 : 0.55}
          />
        );
      })}
    </svg>
  );
}
