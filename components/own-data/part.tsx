import { type ReactNode, useId } from 'react';

type PartProps = { readonly title: string; readonly level?: 2 | 3; readonly children: ReactNode };

/** One part of what is stored, under its heading. */
export function Part({ title, level = 2, children }: PartProps) {
  const id = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section
      aria-labelledby={id}
      className={level === 2 ? 'mt-32 border-ax-neutral-300 border-t pt-20' : 'mt-20'}
    >
      <Heading
        id={id}
        className={level === 2 ? 'text-panel font-heading' : 'font-strong text-lead'}
      >
        {title}
      </Heading>
      <div className="mt-6 flex flex-col gap-6">{children}</div>
    </section>
  );
}

/** Sentences one under the other. Without any of them, what is said instead. */
export function Sentences({
  of,
  none,
}: {
  readonly of: readonly string[];
  readonly none?: string;
}) {
  if (of.length === 0) return none === undefined ? null : <p>{none}</p>;
  return (
    <ul className="flex list-disc flex-col gap-4 pl-20">
      {/* Said twice it would say no more. */}
      {[...new Set(of)].map((sentence) => (
        <li key={sentence} className="break-words">
          {sentence}
        </li>
      ))}
    </ul>
  );
}

/** When it is forgotten. */
export function Until({ children }: { readonly children: ReactNode }) {
  return <p className="text-small text-ax-text-neutral-subtle">{children}</p>;
}
