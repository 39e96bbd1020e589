'use client';

import { ExclamationmarkTriangleIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { RowProblem } from '@/domain/import/row-problem';
import { Section } from '../settings/section';
import { groupRows, type RowGroup } from './row-groups';
import { useRowSentence } from './use-row-sentence';

/** Every bad row by its line, with the rule that it breaks; nothing of what stands in it. */
export function BadRows({ problems }: { readonly problems: readonly RowProblem[] }) {
  const t = useTranslations('import.rows');
  const groups = useMemo(() => groupRows(problems), [problems]);
  if (problems.length === 0) return null;
  return (
    <Section title={t('title', { count: problems.length })}>
      <ul className="flex flex-col gap-12">
        {groups.map((group) => (
          <li key={`${group.code} ${group.field} ${group.column}`} className="flex gap-10">
            <ExclamationmarkTriangleIcon aria-hidden className="mt-2 shrink-0 text-[1.25rem]" />
            <Group group={group} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** More numbers than these nobody reads; whoever has corrected them sees the next. */
const LINES_TOLD = 50;

function Group({ group }: { readonly group: RowGroup }) {
  const t = useTranslations('import.rows');
  const sentence = useRowSentence();
  const more = group.lines.length - LINES_TOLD;
  const lines = group.lines.slice(0, LINES_TOLD).join(', ');
  return (
    <p>
      {sentence(group)}{' '}
      <span className="text-ax-text-neutral-subtle">
        {more > 0
          ? t('linesAndMore', { lines, more })
          : t('lines', { lines, count: group.lines.length })}
      </span>
    </p>
  );
}
