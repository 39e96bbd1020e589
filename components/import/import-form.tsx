'use client';

import { Button } from '@navikt/ds-react/Button';
import { InlineMessage } from '@navikt/ds-react/InlineMessage';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { useSubmit } from '@/client/use-board';
import type { ImportReport } from '@/domain/import/report';
import type { Table } from '@/domain/import/table';
import { FormAlert } from '../form/form-alert';
import { NO_PROBLEMS, type Problems } from '../form/problem';
import { BadRows } from './bad-rows';
import { ChoiceFields } from './choice-fields';
import { type Choices, firstChoices, reasonToWait } from './choices';
import { ColumnFields } from './column-fields';
import { type Draft, mappingOf } from './draft';
import type { UnitNow } from './import-flow';
import { firstDraft, mappingToKeep } from './kept-mapping';
import { ListFields } from './list-fields';
import { Preview } from './preview';
import { sendImport } from './send-import';
import { Stopped } from './stopped';
import { TypeNames } from './type-names';
import { UnknownTypes } from './unknown-types';
import { type ListPlan, useListPlan } from './use-list-plan';

type ImportFormProps = {
  readonly slug: string;
  readonly table: Table;
  readonly unit: UnitNow;
  readonly onDone: (report: ImportReport) => void;
};

/** What a file becomes, as it is decided column by column; and the button that sends it. */
export function ImportForm({ slug, table, unit, onDone }: ImportFormProps) {
  const t = useTranslations('import');
  const { caseTypes, today, isLeader, kept } = unit;
  const [draft, setDraft] = useState<Draft>(() => firstDraft(table, kept, caseTypes));
  const [choices, setChoices] = useState<Choices>(() => firstChoices(kept));
  const [pressed, setPressed] = useState(false);
  const list = useListPlan(table, draft, choices, unit);
  const sending = useSending({ slug, table, draft, choices, unit, list, onDone });
  const mapping = mappingOf(draft);
  const stopped = list === null ? null : reasonToWait(list.plan, choices);

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setPressed(true);
    if (stopped === null) void sending.send();
  }

  return (
    <form noValidate onSubmit={send} className="flex flex-col gap-40">
      <ColumnFields
        table={table}
        caseTypes={caseTypes}
        draft={draft}
        missing={pressed && typeof mapping === 'string' ? mapping : null}
        onChange={setDraft}
      />
      {list === null ? null : (
        <>
          <ListFields
            caseTypes={caseTypes}
            choices={choices}
            covered={list.covered}
            onChange={setChoices}
          />
          <Preview plan={list.plan} comparison={list.comparison} today={today} />
          <TypeNames
            plan={list.plan}
            caseTypes={caseTypes}
            typeNames={choices.typeNames}
            onChange={(typeNames) => setChoices({ ...choices, typeNames })}
          />
          <UnknownTypes
            names={list.plan.unknownTypes}
            mayCreate={isLeader}
            create={choices.createTypes}
            onChange={(wanted) => setChoices({ ...choices, createTypes: wanted })}
          />
          <BadRows problems={list.plan.problems} />
        </>
      )}
      <ChoiceFields choices={choices} onChange={setChoices} />
      <div className="flex flex-col items-start gap-16">
        {pressed && stopped !== null ? <Stopped reason={stopped} /> : null}
        <FormAlert problems={sending.problems} />
        {sending.isAgain ? (
          <div role="alert">
            <InlineMessage status="warning" size="small">
              {t('again')}
            </InlineMessage>
          </div>
        ) : null}
        <Button type="submit" loading={sending.isSending}>
          {t(sending.isAgain ? 'submitAgain' : 'submit', { count: list?.plan.cases.length ?? 0 })}
        </Button>
      </div>
    </form>
  );
}

type Sending = ImportFormProps & {
  readonly draft: Draft;
  readonly choices: Choices;
  readonly list: ListPlan | null;
};

/** Sends the list once it is asked for, asks when it was brought before, and keeps how it was read. */
function useSending({ slug, table, draft, choices, unit, list, onDone }: Sending) {
  const submit = useSubmit();
  const [isSending, setSending] = useState(false);
  const [isAgain, setAgain] = useState(false);
  const [problems, setProblems] = useState<Problems>(NO_PROBLEMS);

  async function send() {
    setProblems(NO_PROBLEMS);
    if (list === null || isSending) return;
    const { plan, covered } = list;
    setSending(true);
    const { allOrNothing, registered, complete } = choices;
    const createTypes = choices.createTypes && unit.isLeader;
    const again = isAgain ? 'yes' : 'ask';
    const options = {
      allOrNothing,
      registered,
      complete,
      createTypes,
      covers: covered,
      again,
    } as const;
    const sent = await sendImport({ slug, plan, options });
    setSending(false);
    if (sent.kind === 'problem') return setProblems(sent.problems);
    if (sent.report.refusal?.code === 'E_IMPORT_AGAIN') return setAgain(true);
    if (sent.report.refusal === null) {
      const used = { ...choices, covers: covered };
      // When it is the same as before, the board has nothing to do.
      submit({
        type: 'KeepImportMapping',
        ...mappingToKeep(table, draft, used, unit.caseTypes),
      });
    }
    onDone(sent.report);
  }
  return { send, isSending, isAgain, problems };
}
