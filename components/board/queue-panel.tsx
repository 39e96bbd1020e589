'use client';

import { PlusIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react/Button';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { useBoard } from '@/client/use-board';
import type { Day } from '@/domain/calendar';
import type { Case } from '@/domain/cases/case';
import { TextButton } from '../ui/text-button';
import { CaseColumn } from './case-column';
import { useReference } from './case-names';
import { ClosedToday } from './closed-today';
import { ColumnChoice, type ColumnName } from './column-choice';
import { CountRows } from './count-rows';
import { useDesk } from './desk-context';
import { EmptyQueue } from './empty-queue';
import { Legend } from './legend';
import { TakeNext, useNextForMe } from './take-next';
import { useColumn, useTaken } from './use-columns';

type QueuePanelProps = { readonly slug: string; readonly today: Day };

/** Inngående kø: one queue, oldest first. Nobody reorders it by hand, so there is nothing to drag it by. */
export function QueuePanel({ slug, today }: QueuePanelProps) {
  const heading = useId();
  return (
    <section
      aria-labelledby={heading}
      className="@container flex min-h-0 min-w-0 flex-col px-22 pt-14 phone:px-16"
    >
      <QueueHead heading={heading} today={today} />
      {/* In a small window they stand under the figures of the day. */}
      <div className="phone:hidden">
        <CountRows today={today} />
      </div>
      <QueueColumns slug={slug} today={today} />
    </section>
  );
}

function QueueHead({ heading, today }: { readonly heading: string; readonly today: Day }) {
  const t = useTranslations('desk');
  const { ask } = useDesk();
  return (
    <div className="flex min-h-36 flex-wrap items-center gap-x-12 gap-y-6 pb-12">
      <h2 id={heading} className="font-heading text-panel phone:text-page">
        {t('queue')}
      </h2>
      {/* The first to give way: what is next, and the button for it, stay on the line of the heading. */}
      <span className="@max-[44rem]:hidden text-ax-text-neutral-subtle phone:hidden">
        {t('queueOrder')}
      </span>
      <Button
        size="small"
        variant="tertiary"
        icon={<PlusIcon aria-hidden />}
        onClick={() => ask({ kind: 'add' })}
        className="mr-auto phone:mr-0 phone:ml-auto"
      >
        {t('addCase')}
      </Button>
      <div className="flex items-center gap-10 phone:hidden">
        <TakeNext today={today} />
      </div>
    </div>
  );
}

function QueueColumns({ slug, today }: QueuePanelProps) {
  const [chosen, choose] = useState<ColumnName>('ready');
  const arrived = useColumn('arrived');
  const ready = useColumn('ready');
  const taken = useTaken();
  const approval = useColumn('approval');
  const next = useNextForMe();
  const approves = useBoard((board) =>
    board.setup.caseTypes.some((type) => type.needsApproval && !type.retired),
  );
  const withApproval = approves || approval.length > 0;
  const sizes = { arrived: arrived.length, ready: ready.length, taken: taken.length };
  const column = (name: ColumnName, cards: readonly Case[]) => ({
    name,
    cards,
    today,
    chosen: chosen === name,
  });
  return (
    <>
      <ColumnChoice
        chosen={chosen}
        onChoose={choose}
        sizes={withApproval ? { ...sizes, approval: approval.length } : sizes}
      />
      <div className={`queue-columns ${withApproval ? 'with-approval' : ''}`}>
        <CaseColumn
          {...column('arrived', arrived)}
          action={<RegisterOldest arrived={arrived} />}
          foot={<Legend />}
        />
        <CaseColumn
          {...column('ready', ready)}
          next={next?.id ?? null}
          empty={<EmptyQueue slug={slug} />}
        />
        <CaseColumn {...column('taken', taken)} foot={<ClosedToday today={today} />} />
        {withApproval ? <CaseColumn {...column('approval', approval)} /> : null}
      </div>
    </>
  );
}

/** Registering is the first thing of the day: one press per case, from the top. */
function RegisterOldest({ arrived }: { readonly arrived: readonly Case[] }) {
  const t = useTranslations('desk');
  const { give } = useDesk();
  const reference = useReference();
  const oldest = arrived[0];
  if (oldest === undefined) return null;
  return (
    <TextButton
      name={t('registerName', { reference: reference(oldest) })}
      onClick={() => give({ type: 'RegisterCase', caseId: oldest.id }, 'told')}
    >
      {t('register')}
    </TextButton>
  );
}
