'use client';

import { TasklistIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Duty } from '@/domain/setup/setup';
import { FormAlert } from '../form/form-alert';
import { EmptyState } from '../ui/empty-state';
import { DutyDialog } from './duty-dialog';
import { RetirableList } from './retirable-list';
import { Section } from './section';
import { useListOrders } from './use-list-orders';

type DutySectionProps = { readonly duties: readonly Duty[]; readonly mayChange: boolean };

/** What can take a share of somebody's day beside the cases. */
export function DutySection({ duties, mayChange }: DutySectionProps) {
  const t = useTranslations('settings.duties');
  const { problems, give } = useListOrders();
  const [editing, setEditing] = useState<Duty | 'new' | null>(null);
  const add = mayChange ? { add: { words: t('add'), onClick: () => setEditing('new') } } : {};
  return (
    <Section title={t('title')} lead={t('lead')} {...add}>
      <FormAlert problems={problems} />
      {duties.length === 0 ? (
        <EmptyState icon={<TasklistIcon aria-hidden />} title={t('none')} fact={t('noneFact')} />
      ) : (
        <RetirableList
          label={t('title')}
          items={duties}
          nameOf={(one) => one.name}
          draw={(one) => <span className="font-strong">{one.name}</span>}
          actions={
            mayChange
              ? {
                  change: setEditing,
                  retire: (one, retired) => give({ type: 'RetireDuty', duty: one.id, retired }),
                }
              : null
          }
        />
      )}
      {editing === null ? null : (
        <DutyDialog opened={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
    </Section>
  );
}
