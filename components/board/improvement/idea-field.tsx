import { LightBulbIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react/Button';
import { TextField } from '@navikt/ds-react/TextField';
import { useTranslations } from 'next-intl';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Day } from '@/domain/calendar';
import { derivedId, type IdeaId } from '@/domain/ids';
import { type Refusal, refusal } from '@/domain/refusal';
import { useDesk } from '../desk-context';
import { useRefusal } from '../use-refusal';
import { useDraft } from './use-draft';

export type NewIdea = {
  readonly typed: string;
  readonly error: string | undefined;
  readonly type: (text: string) => void;
  readonly send: () => void;
};

/** One field, Enter, and the field is empty for the next one. A no stands by the field, and what was typed in it. */
export function useNewIdea(
  draft: string,
  today: Day,
  onAdded: (idea: IdeaId) => void = () => {},
): NewIdea {
  const { give } = useDesk();
  const say = useRefusal(today);
  const [typed, keep] = useDraft<string>(draft);
  const [no, setNo] = useState<Refusal | null>(null);
  return {
    typed: typed ?? '',
    error: no === null ? undefined : say(no),
    type(text) {
      keep(text === '' ? null : text);
      setNo(null);
    },
    send() {
      if (typed === null || typed.trim() === '')
        return setNo(refusal('E_EMPTY', { field: 'problem' }));
      const given = give({ type: 'AddIdea', problem: typed, suggestion: null });
      if (!given.ok) return setNo(given.refusal);
      keep(null);
      setNo(null);
      onAdded(derivedId<IdeaId>(given.commandId));
    },
  };
}

type IdeaFieldProps = {
  readonly idea: NewIdea;
  /** With its label over it and its button under it: where there is room, and on a phone. */
  readonly roomy?: boolean;
};

export function IdeaField({ idea, roomy = false }: IdeaFieldProps) {
  const t = useTranslations('improvement.field');
  const input = useRef<HTMLInputElement>(null);
  const { typed } = idea;
  // What was just written stands above the field and pushes it down, in a low window out of sight.
  useEffect(() => {
    const field = input.current;
    if (typed === '' && field !== null && field === document.activeElement)
      field.scrollIntoView({ block: 'nearest' });
  }, [typed]);
  function submit(event: FormEvent) {
    event.preventDefault();
    // The button leaves when the field is empty again, and the next idea is written where this one was.
    input.current?.focus();
    idea.send();
  }
  return (
    <form noValidate onSubmit={submit} className="relative">
      {roomy ? null : (
        <LightBulbIcon
          aria-hidden
          fontSize="1.25rem"
          className="pointer-events-none absolute top-10 left-12 z-1"
        />
      )}
      <TextField
        ref={input}
        size="small"
        label={t('label')}
        hideLabel={!roomy}
        placeholder={roomy ? undefined : t('placeholder')}
        value={typed}
        error={idea.error}
        autoComplete="off"
        onChange={(event) => idea.type(event.target.value)}
        className={
          roomy
            ? '[&_input]:min-h-44'
            : '[&_input]:min-h-40 [&_input]:pl-40 [&_input]:placeholder:text-ax-text-neutral-subtle'
        }
      />
      {roomy || typed !== '' ? (
        <Button type="submit" size="small" className="mt-8 min-h-36 touch:min-h-44">
          {t('add')}
        </Button>
      ) : null}
    </form>
  );
}
