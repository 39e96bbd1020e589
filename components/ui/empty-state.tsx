import type { ReactNode } from 'react';

type EmptyStateProps = {
  readonly icon: ReactNode;
  readonly title: string;
  readonly fact: string;
  /** At most one. */
  readonly action?: ReactNode;
};

/** Where content would have been: an icon, one fact, and at most one thing to do. */
export function EmptyState({ icon, title, fact, action }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-start gap-4 rounded-card border border-ax-neutral-600 border-dashed p-16">
      <span className="mb-6 text-[1.75rem] text-ax-text-neutral">{icon}</span>
      <p className="text-body font-strong">{title}</p>
      <p className="text-small text-ax-text-neutral-subtle">{fact}</p>
      {action === undefined ? null : <div className="mt-10">{action}</div>}
    </div>
  );
}
