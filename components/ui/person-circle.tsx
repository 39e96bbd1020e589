type Tone = 'ink' | 'mine' | 'nobody';

const TONES: Record<Tone, string> = {
  ink: 'bg-ax-neutral-1000 text-ax-bg-default',
  mine: 'bg-ax-bg-accent-strong text-ax-text-accent-contrast',
  nobody: 'border border-dashed border-ax-neutral-600 text-ax-text-neutral-subtle',
};

type PersonCircleProps = {
  readonly initials: string;
  /** Diameter in CSS px, at least 28 where initials are to be read. */
  readonly size?: number;
  readonly tone?: Tone;
  /** Said to screen readers; left out where the name stands beside it. */
  readonly name?: string;
};

/** A person. Nothing else on the board is round. */
export function PersonCircle({ initials, size = 28, tone = 'ink', name }: PersonCircleProps) {
  const rem = size / 16;
  return (
    <span
      {...(name === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name })}
      data-circle
      className={`inline-flex shrink-0 items-center justify-center rounded-full font-strong leading-none forced-colors:border ${TONES[tone]}`}
      style={{ width: `${rem}rem`, height: `${rem}rem`, fontSize: `${rem * 0.46}rem` }}
    >
      {initials}
    </span>
  );
}
