'use client';

import {
  CheckmarkIcon,
  ExclamationmarkTriangleIcon,
  PushPinIcon,
  XMarkIcon,
} from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react/Button';
import { Checkbox, CheckboxGroup } from '@navikt/ds-react/Checkbox';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useBoard, useMe } from '@/client/use-board';
import type { Case } from '@/domain/cases/case';
import { mayFinishMissing } from '@/domain/cases/decide-list';
import type { CaseId } from '@/domain/ids';
import { LIMITS } from '@/domain/limits';
import { missingCases } from '@/domain/read-models/missing';
import { useNames, useReference } from '../case-names';
import { sameCases } from '../use-columns';
import { useOrder } from './use-order';

/** What the case system no longer lists: all of it is chosen, and one press decides about what is. */
export function MissingDialog() {
  const t = useTranslations('dialog.missing');
  const order = useOrder();
  const all = useBoard(missingCases, sameCases);
  const barred = useBarred(all);
  const [left, leave] = useState<ReadonlySet<CaseId>>(new Set());
  const shown = all.slice(0, LIMITS.idsPerBulkCommand);
  const chosen = shown.map((card) => card.id).filter((id) => !left.has(id));
  const finishable = chosen.filter((id) => !barred.has(id));
  const error = order.errorBesides([]);
  if (all.length === 0) return <p>{t('none')}</p>;

  return (
    <div className="flex flex-col gap-16">
      <CheckboxGroup
        size="small"
        legend={t('which')}
        value={chosen}
        onChange={(ids: CaseId[]) =>
          leave(new Set(shown.map((card) => card.id).filter((id) => !ids.includes(id))))
        }
      >
        {shown.map((card) => (
          <MissingCase key={card.id} card={card} needsLeader={barred.has(card.id)} />
        ))}
      </CheckboxGroup>
      {shown.length < all.length ? <p>{t('more', { shown: shown.length })}</p> : null}
      {error === undefined ? null : (
        <p role="alert" className="flex gap-10 font-strong text-ax-text-danger-subtle">
          <ExclamationmarkTriangleIcon aria-hidden fontSize="1.25rem" className="shrink-0" />
          {error}
        </p>
      )}
      <div className="sticky bottom-0 z-1 -mx-28 -mb-24 flex flex-wrap items-center gap-x-10 gap-y-8 border-ax-neutral-300 border-t bg-ax-bg-raised px-28 py-14">
        <Button
          size="small"
          className="min-h-36"
          icon={<CheckmarkIcon aria-hidden />}
          disabled={finishable.length === 0}
          onClick={() => order.send({ type: 'CloseMissing', cases: finishable, how: 'finished' })}
        >
          {t('finish', { count: finishable.length })}
        </Button>
        <Button
          size="small"
          variant="secondary"
          className="min-h-36"
          icon={<XMarkIcon aria-hidden />}
          disabled={chosen.length === 0}
          onClick={() => order.send({ type: 'CloseMissing', cases: chosen, how: 'withdrawn' })}
        >
          {t('withdraw', { count: chosen.length })}
        </Button>
        <Button
          size="small"
          variant="tertiary"
          className="min-h-36"
          icon={<PushPinIcon aria-hidden />}
          disabled={chosen.length === 0}
          onClick={() => order.send({ type: 'KeepMissing', cases: chosen })}
        >
          {t('keep', { count: chosen.length })}
        </Button>
        <span className="ml-auto text-ax-text-neutral-subtle text-small">{t('canUndo')}</span>
      </div>
    </div>
  );
}

// A second person is asked for, and this one may not do without.
function useBarred(cases: readonly Case[]): ReadonlySet<CaseId> {
  const board = useBoard((one) => one);
  const { person, role } = useMe();
  const actor = { kind: 'person', person, role } as const;
  return new Set(
    cases.filter((card) => !mayFinishMissing(board, card, actor)).map((card) => card.id),
  );
}

type MissingCaseProps = { readonly card: Case; readonly needsLeader: boolean };

function MissingCase({ card, needsLeader }: MissingCaseProps) {
  const t = useTranslations('dialog.missing');
  const words = useTranslations('card');
  const caseTypes = useBoard((board) => board.setup.caseTypes);
  const nameOf = useNames();
  const type = caseTypes.find((one) => one.id === card.caseType)?.name ?? '';
  const reference = useReference()(card);
  const { takenBy } = card.priv;
  const where =
    takenBy === null
      ? t(`state.${card.state.kind}`)
      : t('with', { name: nameOf(takenBy, words('somebody')) });
  return (
    <Checkbox value={card.id} {...(needsLeader ? { description: t('needsLeader') } : {})}>
      <b className="font-strong">{reference}</b> {type}
      {card.priv.externalId === null ? null : `, ${card.priv.externalId}`}
      <span className="text-ax-text-neutral-subtle">, {where}</span>
    </Checkbox>
  );
}
