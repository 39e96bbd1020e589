'use client';

import { LayersIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useBoard } from '@/client/use-board';
import type { Day } from '@/domain/calendar';
import type { CommandOf } from '@/domain/command';
import { NO_COUNTS } from '@/domain/counts/evolve';
import type { CaseTypeId } from '@/domain/ids';
import { countRows } from '@/domain/read-models/queue';
import type { Refusal } from '@/domain/refusal';
import { refusal } from '@/domain/refusal';
import { useDesk } from '../desk-context';
import { useRefusal } from '../use-refusal';
import { OrderForm } from './order-form';
import {
  readStock,
  type StockDraft,
  type StockRowDraft,
  seenAgain,
  stockDraftOf,
  untouched,
} from './stock-draft';
import { StockRow } from './stock-row';

type StockDialogProps = {
  readonly today: Day;
  readonly draft?: CommandOf<'StateStock'>;
};

/** A no, and about which type when it is about one. */
type Stopped = {
  readonly caseType: CaseTypeId | null;
  readonly field: string;
  readonly no: Refusal;
};

/** Dagens beholdning: all types at once, for the unit as one. What was finished is worked out; nobody counts the own cases. */
export function StockDialog({ today, draft: returned }: StockDialogProps) {
  const t = useTranslations('dialog.stock');
  const { give, ask } = useDesk();
  const say = useRefusal(today);
  const board = useBoard((all) => all);
  const lineOf = (caseType: CaseTypeId) => board.counts[caseType] ?? NO_COUNTS;
  const [draft, setDraft] = useState<StockDraft>(() =>
    returned === undefined ? new Map() : stockDraftOf(returned, lineOf),
  );
  const [stopped, setStopped] = useState<Stopped | null>(null);

  function change(caseType: CaseTypeId, changed: Partial<StockRowDraft>) {
    const row = draft.get(caseType) ?? untouched(lineOf(caseType));
    setDraft(new Map([...draft, [caseType, { ...row, ...changed }]]));
  }

  function send() {
    const read = readStock(draft);
    if (read.kind === 'notANumber') {
      const { caseType, field } = read;
      return setStopped({ caseType, field, no: refusal('E_BAD_OP', { field }) });
    }
    if (read.rows.length === 0) return ask(null);
    const given = give({ type: 'StateStock', day: board.day.day, rows: read.rows });
    if (given.ok) return ask(null);
    const [, place = '', field = ''] = /^rows\.(\d+)\.?(\w*)/.exec(given.refusal.field ?? '') ?? [];
    const caseType = place === '' ? undefined : read.rows[Number(place)]?.caseType;
    setStopped({ caseType: caseType ?? null, field, no: given.refusal });
    // The next press is about what stands there now.
    if (given.refusal.code === 'E_COUNT_CHANGED') setDraft(seenAgain(draft, lineOf));
  }

  const rows = countRows(board);
  return (
    <OrderForm
      verb={t('verb')}
      icon={<LayersIcon aria-hidden />}
      error={stopped !== null && stopped.caseType === null ? say(stopped.no) : undefined}
      onSend={send}
      onCancel={() => ask(null)}
    >
      <p className="text-ax-text-neutral-subtle">{t('help')}</p>
      <ul aria-label={t('types')} className="flex flex-col">
        {rows.map(({ caseType }) => {
          const line = lineOf(caseType.id);
          const mine = stopped?.caseType === caseType.id ? stopped : null;
          return (
            <StockRow
              key={caseType.id}
              name={caseType.name}
              line={line}
              draft={draft.get(caseType.id) ?? untouched(line)}
              isTouched={draft.has(caseType.id)}
              error={mine === null ? null : { field: mine.field, text: say(mine.no) }}
              onChange={(changed) => change(caseType.id, changed)}
            />
          );
        })}
      </ul>
    </OrderForm>
  );
}
