'use client';

import { Button } from '@navikt/ds-react/Button';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Day } from '@/domain/calendar';
import type { Priority } from '@/domain/priorities/priorities';
import type { Refusal } from '@/domain/refusal';
import { useDesk } from '../desk-context';
import { useRefusal } from '../use-refusal';
import { PriorityLine } from './priority-line';
import type { PriorityDraft } from './use-priority-lines';

type EditPriorityProps = {
  readonly priority: Priority;
  readonly draft: PriorityDraft;
  readonly onDraft: (draft: PriorityDraft) => void;
  readonly onSaved: () => void;
  readonly onLeave: () => void;
  readonly today: Day;
};

/** Its text, rewritten where it stands. What it replaces goes with it; when that has changed meanwhile both are shown. */
export function EditPriority(props: EditPriorityProps) {
  const { priority, draft, onDraft, onSaved, onLeave, today } = props;
  const t = useTranslations('desk.priorities');
  const { give } = useDesk();
  const sayNo = useRefusal(today);
  const [no, setNo] = useState<Refusal | null>(null);
  function send() {
    const { text, base } = draft;
    const given = give({ type: 'ChangePriority', priority: priority.id, text, replaces: base });
    setNo(given.ok ? null : given.refusal);
    if (given.ok) onSaved();
  }
  return (
    <PriorityLine
      label={t('text')}
      verb={t('save')}
      text={draft.text}
      onText={(text) => onDraft({ ...draft, text })}
      error={no === null ? undefined : sayNo(no)}
      onSend={send}
      onLeave={onLeave}
    >
      {draft.base === priority.text ? null : (
        <div role="status">
          <p className="font-strong">{t('changed')}</p>
          <p className="break-words border-ax-neutral-500 border-l-2 pl-10">{priority.text}</p>
          <Button
            type="button"
            size="small"
            variant="tertiary"
            data-color="neutral"
            className="mt-4"
            onClick={() => {
              onDraft({ ...draft, base: priority.text });
              setNo(null);
            }}
          >
            {t('keepMine')}
          </Button>
        </div>
      )}
    </PriorityLine>
  );
}
