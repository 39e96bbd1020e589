import { TextField } from '@navikt/ds-react/TextField';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import type { Day } from '@/domain/calendar';
import type { Idea } from '@/domain/ideas/ideas';
import { type Refusal, refusal } from '@/domain/refusal';
import { useDesk } from '../desk-context';
import { useRefusal } from '../use-refusal';
import { aboutWhy } from './about-why';
import { ChangedMeanwhile } from './changed-meanwhile';
import { FormButtons } from './form-buttons';
import type { WhyDraft } from './improvement-view';
import { useFirstField } from './use-form-focus';

type WhyFormProps = {
  readonly idea: Idea;
  /** The answer as it stands. */
  readonly now: string;
  readonly draft: WhyDraft;
  readonly today: Day;
  readonly onType: (draft: WhyDraft) => void;
  readonly onClose: () => void;
};

/** Another answer in the place of one that is there. */
export function WhyForm({ idea, now, draft, today, onType, onClose }: WhyFormProps) {
  const t = useTranslations('improvement');
  const first = useFirstField<HTMLInputElement>();
  const { give } = useDesk();
  const say = useRefusal(today);
  const [no, setNo] = useState<Refusal | null>(null);
  const changed = draft.base !== now;
  const shown = no === null ? null : aboutWhy(no);
  function save(event: FormEvent) {
    event.preventDefault();
    const { place, text, base: replaces } = draft;
    if (text.trim() === '') return setNo(refusal('E_EMPTY', { field: 'why' }));
    const given = give({ type: 'AnswerWhy', idea: idea.id, place, text, replaces });
    if (given.ok) onClose();
    else setNo(given.refusal);
  }
  return (
    <form noValidate onSubmit={save} className="flex min-w-0 flex-1 flex-col gap-8">
      <TextField
        ref={first}
        size="small"
        label={t('whys.again', { place: draft.place + 1 })}
        value={draft.text}
        error={shown?.field === 'why' ? say(shown) : undefined}
        autoComplete="off"
        onChange={(event) => onType({ ...draft, text: event.target.value })}
      />
      {changed ? (
        <ChangedMeanwhile
          now={now}
          onKeepMine={() => {
            setNo(null);
            onType({ ...draft, base: now });
          }}
        />
      ) : null}
      <FormButtons
        verb={t('save')}
        error={shown === null || shown.field === 'why' ? undefined : say(shown)}
        disabled={changed}
        onCancel={onClose}
      />
    </form>
  );
}
