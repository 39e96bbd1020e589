'use client';

import { LayersIcon, RectangleSectionsIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { CaseType } from '@/domain/setup/setup';
import { FormAlert } from '../form/form-alert';
import { DifficultyBars } from '../ui/difficulty-bars';
import { EmptyState } from '../ui/empty-state';
import { CaseTypeDialog } from './case-type-dialog';
import { caseTypeMove } from './case-type-order';
import { RetirableList } from './retirable-list';
import { Section } from './section';
import { useListOrders } from './use-list-orders';

type CaseTypeSectionProps = {
  readonly caseTypes: readonly CaseType[];
  readonly mayChange: boolean;
};

export function CaseTypeSection({ caseTypes, mayChange }: CaseTypeSectionProps) {
  const t = useTranslations('settings.caseTypes');
  const { problems, give } = useListOrders();
  const [editing, setEditing] = useState<CaseType | 'new' | null>(null);
  const add = mayChange ? { add: { words: t('add'), onClick: () => setEditing('new') } } : {};
  return (
    <Section title={t('title')} lead={t('lead')} {...add}>
      <FormAlert problems={problems} />
      {caseTypes.length === 0 ? (
        <EmptyState icon={<LayersIcon aria-hidden />} title={t('none')} fact={t('noneFact')} />
      ) : (
        <RetirableList
          label={t('title')}
          items={caseTypes}
          nameOf={(one) => one.name}
          draw={(one) => <CaseTypeLine caseType={one} />}
          actions={
            mayChange
              ? {
                  change: setEditing,
                  retire: (one, retired) =>
                    give({ type: 'RetireCaseType', caseType: one.id, retired }),
                  move: (one, by) => {
                    const command = caseTypeMove(caseTypes, one.id, by);
                    if (command !== null) give(command);
                  },
                }
              : null
          }
        />
      )}
      {editing === null ? null : (
        <CaseTypeDialog
          opened={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </Section>
  );
}

function CaseTypeLine({ caseType }: { readonly caseType: CaseType }) {
  const t = useTranslations('settings');
  const { name, difficulty, tracking, needsApproval } = caseType;
  return (
    <div className="flex flex-wrap items-center gap-x-20 gap-y-2 phone:gap-x-12">
      <span className="min-w-200 flex-1 font-strong phone:basis-full">{name}</span>
      <span className="flex w-100 items-center phone:w-auto gap-6 text-small">
        <DifficultyBars difficulty={difficulty} />
        {t(`difficulty.${difficulty}`)}
      </span>
      <span className="flex w-80 items-center phone:w-auto gap-6 text-small">
        {tracking === 'counts' ? <LayersIcon aria-hidden /> : <RectangleSectionsIcon aria-hidden />}
        {t(`tracking.${tracking}`)}
      </span>
      <span className="w-120 text-small text-ax-text-neutral-subtle phone:w-auto">
        {needsApproval ? t('caseTypes.approval') : ''}
      </span>
    </div>
  );
}
