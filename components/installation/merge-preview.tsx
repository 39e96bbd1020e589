import { useTranslations } from 'next-intl';
import { useEffect, useId, useRef } from 'react';
import type { UnitSeen } from './seen';

/** What would go to another unit, in numbers. */
export type Moved = {
  readonly cases: number;
  readonly known: number;
  readonly counted: number;
  readonly caseTypes: number;
  readonly reasons: number;
  readonly people: number;
  readonly peopleKnown: number;
  readonly ideas: number;
  readonly actions: number;
};

type MergePreviewProps = {
  readonly unit: UnitSeen;
  readonly into: UnitSeen;
  readonly moved: Moved;
};

export function MergePreview({ unit, into, moved }: MergePreviewProps) {
  const t = useTranslations('installation.merge');
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  // It is what was asked for, and stands above what is asked next.
  useEffect(() => heading.current?.focus(), []);
  const { cases, known, counted, caseTypes, reasons, people, peopleKnown, ideas, actions } = moved;
  const lines = [
    t('cases', { count: cases }),
    ...(known === 0 ? [] : [t('known', { count: known })]),
    ...(counted === 0 ? [] : [t('counted', { count: counted })]),
    t('lists', { caseTypes, reasons }),
    t('people', { count: people }),
    ...(peopleKnown === 0 ? [] : [t('peopleKnown', { count: peopleKnown })]),
    t('improvement', { ideas, actions }),
  ];
  return (
    <section aria-labelledby={id} className="border-ax-neutral-400 border-y py-12">
      <h2 ref={heading} id={id} tabIndex={-1} className="font-strong outline-none">
        {t('preview', { into: into.name })}
      </h2>
      <ul className="mt-6 list-disc pl-20">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className="mt-8 text-small text-ax-text-neutral-subtle">
        {t('references')} {t('stays', { name: unit.name })}
      </p>
    </section>
  );
}
