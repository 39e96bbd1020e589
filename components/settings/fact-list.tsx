import type { ReactNode } from 'react';

type FactListProps = {
  readonly facts: readonly { readonly label: string; readonly value: ReactNode }[];
};

/** What stands in a section that is changed as a whole: labels, and what is filled in. */
export function FactList({ facts }: FactListProps) {
  return (
    <dl className="grid max-w-[52rem] grid-cols-[15rem_1fr] gap-x-16 gap-y-8 phone:grid-cols-1 phone:gap-y-2">
      {facts.map(({ label, value }) => (
        <div key={label} className="contents">
          <dt className="text-ax-text-neutral-subtle">{label}</dt>
          <dd className="min-w-0 whitespace-pre-wrap break-words font-strong phone:mb-8">
            {value}
          </dd>
        </div>
      ))}
    </dl>
  );
}
