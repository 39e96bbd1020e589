import type { ReactNode } from 'react';

export type TagTone = 'warning' | 'danger' | 'success' | 'info' | 'dashed';

const TONES: Record<TagTone, string> = {
  warning: 'bg-ax-bg-warning-moderate text-ax-warning-900 dark:text-ax-warning-1000',
  danger: 'bg-ax-bg-danger-moderate text-ax-danger-900 dark:text-ax-danger-1000',
  success: 'bg-ax-bg-success-moderate text-ax-success-900 dark:text-ax-success-1000',
  info: 'bg-ax-bg-info-moderate text-ax-info-900 dark:text-ax-info-1000',
  dashed: 'border border-dashed border-ax-neutral-600 text-ax-text-neutral -my-1',
};

/** Something deviates: a colour, an icon and words, never a colour alone. */
export function Tag({
  tone,
  icon,
  children,
}: {
  readonly tone: TagTone;
  readonly icon: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <span
      className={`inline-flex min-h-20 items-center gap-6 rounded-tag px-6 text-small font-strong [&_svg]:shrink-0 forced-colors:border ${TONES[tone]}`}
    >
      {icon}
      <span>{children}</span>
    </span>
  );
}
