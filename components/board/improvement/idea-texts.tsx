import { PencilWritingIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react/Button';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import type { Day } from '@/domain/calendar';
import type { Idea } from '@/domain/ideas/ideas';
import { LIMITS } from '@/domain/limits';
import type { Refusal } from '@/domain/refusal';
import { useDesk } from '../desk-context';
import { useRefusal } from '../use-refusal';
import { ChangedMeanwhile } from './changed-meanwhile';
import { FormButtons } from './form-buttons';
import { DRAFT, type TextsDraft } from './improvement-view';
import { useDraft } from './use-draft';
import { useFirstField, useFocusBack } from './use-form-focus';

type IdeaTextsProps = { readonly idea: Idea; readonly today: Day };

/** What could be better, and how: to read, and to write anew. The panel's title is the problem. */
export function IdeaTexts({ idea, today }: IdeaTextsProps) {
  const t = useTranslations('improvement');
  const [draft, keep] = useDraft<TextsDraft>(DRAFT.texts(idea.id));
  const change = useFocusBack<HTMLButtonElement>(draft !== null);
  const { problem, suggestion } = idea;
  if (draft !== null) {
    const close = () => keep(null);
    return <TextsForm idea={idea} today={today} draft={draft} onType={keep} onClose={close} />;
  }
  return (
    <div className="pt-14">
      <p className="text-ax-text-neutral-subtle text-small">{t('suggestion')}</p>
      <p className="whitespace-pre-wrap break-words">{suggestion ?? t('noSuggestion')}</p>
      <Button
        ref={change}
        size="small"
        variant="tertiary"
        data-color="neutral"
        className="-ml-8 mt-4"
        icon={<PencilWritingIcon aria-hidden />}
        onClick={() =>
          keep({ problem, suggestion: suggestion ?? '', base: { problem, suggestion } })
        }
      >
        {t('changeTexts')}
      </Button>
    </div>
  );
}

type TextsFormProps = IdeaTextsProps & {
  readonly draft: TextsDraft;
  readonly onType: (draft: TextsDraft) => void;
  readonly onClose: () => void;
};

function TextsForm({ idea, today, draft, onType, onClose }: TextsFormProps) {
  const t = useTranslations('improvement');
  const first = useFirstField<HTMLInputElement>();
  const { give } = useDesk();
  const say = useRefusal(today);
  const [no, setNo] = useState<Refusal | null>(null);
  const { base } = draft;
  const changed = base.problem !== idea.problem || base.suggestion !== idea.suggestion;
  const errorAt = (field: string) => (no?.field === field ? say(no) : undefined);
  function save(event: FormEvent) {
    event.preventDefault();
    const suggestion = draft.suggestion.trim() === '' ? null : draft.suggestion;
    const given = give({
      type: 'ChangeIdea',
      idea: idea.id,
      problem: draft.problem,
      suggestion,
      replaces: base,
    });
    if (given.ok) onClose();
    else setNo(given.refusal);
  }
  return (
    <form noValidate onSubmit={save} className="flex flex-col gap-12 pt-14">
      <TextField
        ref={first}
        size="small"
        label={t('problem')}
        value={draft.problem}
        error={errorAt('problem')}
        autoComplete="off"
        onChange={(event) => onType({ ...draft, problem: event.target.value })}
      />
      <Textarea
        autoComplete="off"
        size="small"
        label={t('suggestion')}
        value={draft.suggestion}
        maxLength={LIMITS.noteGraphemes}
        minRows={2}
        error={errorAt('suggestion')}
        onChange={(event) => onType({ ...draft, suggestion: event.target.value })}
      />
      {changed ? (
        <ChangedMeanwhile
          now={[idea.problem, idea.suggestion ?? ''].filter((text) => text !== '').join('\n')}
          onKeepMine={() => {
            setNo(null);
            onType({
              ...draft,
              base: { problem: idea.problem, suggestion: idea.suggestion },
            });
          }}
        />
      ) : null}
      <FormButtons
        verb={t('save')}
        error={
          no === null || no.field === 'problem' || no.field === 'suggestion' ? undefined : say(no)
        }
        disabled={changed}
        onCancel={onClose}
      />
    </form>
  );
}
