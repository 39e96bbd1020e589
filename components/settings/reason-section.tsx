'use client';

import { ClipboardIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react/Button';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Reason } from '@/domain/setup/setup';
import { FormAlert } from '../form/form-alert';
import { EmptyState } from '../ui/empty-state';
import { ReasonDialog } from './reason-dialog';
import { ReasonLine } from './reason-line';
import { RetirableList } from './retirable-list';
import { Section } from './section';
import { useListOrders } from './use-list-orders';
import { usualReasons } from './usual-reasons';

type ReasonSectionProps = {
  readonly list: Reason['list'];
  readonly reasons: readonly Reason[];
  readonly mayChange: boolean;
};

export function ReasonSection({ list, reasons, mayChange }: ReasonSectionProps) {
  const t = useTranslations('settings');
  const { problems, give } = useListOrders();
  const [editing, setEditing] = useState<Reason | 'new' | null>(null);
  const add = mayChange
    ? { add: { words: t('reasons.add'), onClick: () => setEditing('new') } }
    : {};
  const startWithUsual = () =>
    give(
      ...usualReasons(list, (key) => t(key)).map(
        (reason) => ({ type: 'AddReason', ...reason }) as const,
      ),
    );
  return (
    <Section title={t(`reasons.${list}.title`)} lead={t(`reasons.${list}.lead`)} {...add}>
      <FormAlert problems={problems} />
      {reasons.length === 0 ? (
        <EmptyState
          icon={<ClipboardIcon aria-hidden />}
          title={t('reasons.none')}
          fact={t(`reasons.${list}.noneFact`)}
          {...(mayChange
            ? {
                action: (
                  <Button size="small" variant="secondary" onClick={startWithUsual}>
                    {t('reasons.useUsual')}
                  </Button>
                ),
              }
            : {})}
        />
      ) : (
        <RetirableList
          label={t(`reasons.${list}.title`)}
          items={reasons}
          nameOf={(one) => one.text}
          draw={(one) => <ReasonLine reason={one} />}
          actions={
            mayChange
              ? {
                  change: setEditing,
                  retire: (one, retired) => give({ type: 'RetireReason', reason: one.id, retired }),
                }
              : null
          }
        />
      )}
      {editing === null ? null : (
        <ReasonDialog
          list={list}
          opened={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </Section>
  );
}
