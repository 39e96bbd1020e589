import { TextField } from '@navikt/ds-react/TextField';
import { useTranslations } from 'next-intl';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { Day } from '@/domain/calendar';
import type { PersonId } from '@/domain/ids';
import type { Refusal } from '@/domain/refusal';
import { DayField } from '../../ui/day-field';
import { useDesk } from '../desk-context';
import { useRefusal } from '../use-refusal';
import type { ReadAction } from './action-command';
import { FormButtons } from './form-buttons';
import type { ActionDraft } from './improvement-view';
import { OwnerChoice } from './owner-choice';
import { useFirstField } from './use-form-focus';

type ActionFormProps = {
  readonly verb: string;
  readonly draft: ActionDraft;
  readonly today: Day;
  readonly read: () => ReadAction;
  readonly onType: (draft: ActionDraft) => void;
  readonly onDone: () => void;
  readonly onCancel: () => void;
  /** Whose it is, as long as nobody else is chosen. */
  readonly owner?: PersonId | null;
  readonly disabled?: boolean;
  readonly children?: ReactNode;
};

const FIELDS = ['action', 'due', 'owner'];

/** What, who and by when. A no stands by the field that it is about, and what was typed stays. */
export function ActionForm({
  verb,
  draft,
  today,
  read,
  onType,
  onDone,
  onCancel,
  owner = null,
  disabled = false,
  children,
}: ActionFormProps) {
  const t = useTranslations('improvement.actions');
  const { first, send, errorAt, errorBesides } = useActionForm(read, onDone, today);
  return (
    <form noValidate onSubmit={send} className="flex min-w-0 flex-1 flex-col gap-12">
      <TextField
        ref={first}
        size="small"
        label={t('what')}
        value={draft.text}
        error={errorAt('action')}
        autoComplete="off"
        onChange={(event) => onType({ ...draft, text: event.target.value })}
      />
      <div className="flex flex-wrap items-start gap-x-20 gap-y-12">
        <OwnerChoice
          label={t('who')}
          value={draft.owner === undefined ? owner : draft.owner}
          error={errorAt('owner')}
          onChoose={(chosen) => onType({ ...draft, owner: chosen })}
        />
        <DayField
          label={t('due')}
          value={draft.due}
          today={today}
          error={errorAt('due')}
          onChange={(due) => onType({ ...draft, due })}
        />
      </div>
      {children}
      <FormButtons verb={verb} error={errorBesides} disabled={disabled} onCancel={onCancel} />
    </form>
  );
}

/** Gives the commands one after the other until one is refused, and says by which field. */
function useActionForm(read: () => ReadAction, onDone: () => void, today: Day) {
  const first = useFirstField<HTMLInputElement>();
  const { give } = useDesk();
  const say = useRefusal(today);
  const [no, setNo] = useState<Refusal | null>(null);
  function refuse(refusal: Refusal) {
    setNo(refusal.field === 'text' ? { ...refusal, field: 'action' } : refusal);
  }
  function send(event: FormEvent) {
    event.preventDefault();
    const answer = read();
    if (!answer.ok) return refuse(answer.refusal);
    for (const command of answer.commands) {
      const given = give(command);
      if (!given.ok) return refuse(given.refusal);
    }
    setNo(null);
    first.current?.focus();
    onDone();
  }
  const isAtField = no?.field !== undefined && FIELDS.includes(no.field);
  return {
    first,
    send,
    errorAt: (field: string) => (no?.field === field ? say(no) : undefined),
    errorBesides: no === null || isAtField ? undefined : say(no),
  };
}
