'use client';

import { Button } from '@navikt/ds-react/Button';
import { useTranslations } from 'next-intl';
import { type FormEvent, useMemo, useRef, useState } from 'react';
import { newCommandId } from '@/client/command-id';
import { useBoard, useServerNow } from '@/client/use-board';
import { dayOf } from '@/domain/calendar/oslo-time';
import { countsMapping, guessCountsMapping } from '@/domain/import/counts-mapping';
import type { CountsReport } from '@/domain/import/counts-order';
import { planCounts } from '@/domain/import/plan-counts';
import type { Table } from '@/domain/import/table';
import { statementOn } from '@/domain/read-models/statement';
import { FormAlert } from '../form/form-alert';
import { NO_PROBLEMS, type Problems } from '../form/problem';
import { CountsColumns } from './counts-columns';
import { CountsPreview } from './counts-preview';
import { CountsProblems } from './counts-problems';
import { sendCounts } from './send-counts';

type CountsFormProps = {
  readonly slug: string;
  readonly table: Table;
  readonly onDone: (report: CountsReport) => void;
};

/** What a file comes to, as it is decided column by column; and the button that sends it. */
export function CountsForm({ slug, table, onDone }: CountsFormProps) {
  const t = useTranslations('counts');
  const board = useBoard((all) => all);
  const today = dayOf(useServerNow()());
  const [columns, setColumns] = useState(() => guessCountsMapping(table));
  const [pressed, setPressed] = useState(false);
  const [sending, setSending] = useState(false);
  const [problems, setProblems] = useState<Problems>(NO_PROBLEMS);
  // One file is one statement: when no answer came, the same id is sent again.
  const commandId = useRef(newCommandId());
  const { caseTypes } = board.setup;
  const boardDay = board.day.day;
  const mapping = useMemo(() => countsMapping(columns), [columns]);
  const plan = useMemo(
    () =>
      typeof mapping === 'string'
        ? null
        : planCounts(table, mapping, { today, boardDay, caseTypes }),
    [table, mapping, today, boardDay, caseTypes],
  );
  const statement = useMemo(
    () => (plan === null || plan.rows.length === 0 ? null : statementOn(board, plan, today)),
    [board, plan, today],
  );
  const isReady = plan !== null && plan.rows.length > 0 && plan.problems.length === 0;

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setPressed(true);
    setProblems(NO_PROBLEMS);
    if (!isReady || sending) return;
    setSending(true);
    const sent = await sendCounts(slug, commandId.current, plan);
    setSending(false);
    if (sent.kind === 'report') return onDone(sent.report);
    setProblems(sent.problems);
    // An answer is final under its id: what is changed after it is another statement.
    if (sent.answered) commandId.current = newCommandId();
  }

  return (
    <form noValidate onSubmit={send} className="flex flex-col gap-40">
      <CountsColumns
        table={table}
        columns={columns}
        missing={pressed && typeof mapping === 'string' ? mapping : null}
        onChange={(changed) => {
          setColumns(changed);
          commandId.current = newCommandId();
        }}
      />
      {plan === null ? null : <CountsProblems problems={plan.problems} />}
      {plan === null || statement === null ? null : (
        <CountsPreview plan={plan} statement={statement} />
      )}
      <div className="flex flex-col items-start gap-16">
        {pressed && plan !== null && !isReady ? (
          <p role="alert" className="font-strong text-ax-text-danger-subtle">
            {t('stopped')}
          </p>
        ) : null}
        <FormAlert problems={problems} />
        <Button type="submit" loading={sending}>
          {t('submit')}
        </Button>
      </div>
    </form>
  );
}
