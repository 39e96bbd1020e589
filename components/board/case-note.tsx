'use client';

import { ShieldLockIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react/Button';
import { Textarea } from '@navikt/ds-react/Textarea';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Day } from '@/domain/calendar';
import type { Case } from '@/domain/cases/case';
import type { CaseId } from '@/domain/ids';
import { LIMITS } from '@/domain/limits';
import type { Refusal } from '@/domain/refusal';
import { useDesk } from './desk-context';
import { useRefusal } from './use-refusal';

/** What somebody typed, and the note that stood there when they began: what the edit replaces. */
export type NoteDraft = { readonly text: string; readonly base: string | null };

type CaseNoteProps = {
  readonly card: Case;
  readonly today: Day;
  /** What was typed and not saved when the panel was last closed, or a text that came back. */
  readonly draft: NoteDraft | null;
  readonly onDraft: (caseId: CaseId, draft: NoteDraft | null) => void;
};

/** A note to whoever takes the case on. Short, guarded against names and numbers, and never lost while it is typed. */
export function CaseNote({ card, today, draft, onDraft }: CaseNoteProps) {
  const t = useTranslations('case.note');
  const { give } = useDesk();
  const refusal = useRefusal(today);
  const saved = card.priv.note;
  const [typed, setTyped] = useState(draft);
  const [no, setNo] = useState<Refusal | null>(null);
  const changedMeanwhile = typed !== null && typed.base !== saved;
  function keep(next: NoteDraft | null) {
    setTyped(next);
    onDraft(card.id, next);
  }
  function save() {
    const text = typed?.text ?? '';
    const given = give({
      type: 'WriteNote',
      caseId: card.id,
      note: text.trim() === '' ? null : text,
      replaces: saved,
    });
    setNo(given.ok ? null : given.refusal);
    if (given.ok) keep(null);
  }
  return (
    <section className="pt-20">
      <Textarea
        autoComplete="off"
        size="small"
        label={t('label')}
        description={t('help')}
        value={typed?.text ?? saved ?? ''}
        maxLength={LIMITS.noteGraphemes}
        minRows={2}
        error={no === null ? undefined : refusal(no)}
        onChange={(event) =>
          keep({ text: event.target.value, base: typed === null ? saved : typed.base })
        }
      />
      {changedMeanwhile ? (
        <div role="status" className="pt-8">
          <p className="font-strong">{t('changed')}</p>
          <p className="whitespace-pre-wrap break-words border-ax-neutral-500 border-l-2 pl-10">
            {saved ?? t('removed')}
          </p>
          <Button
            size="small"
            variant="tertiary"
            data-color="neutral"
            className="mt-4"
            onClick={() => keep({ text: typed.text, base: saved })}
          >
            {t('keepMine')}
          </Button>
        </div>
      ) : null}
      {typed === null || typed.text === (saved ?? '') ? null : (
        <Button size="small" className="mt-8 min-h-36" disabled={changedMeanwhile} onClick={save}>
          {t('save')}
        </Button>
      )}
      <p className="flex gap-8 pt-14 text-ax-text-neutral-subtle text-small">
        <ShieldLockIcon aria-hidden fontSize="1.25rem" className="shrink-0" />
        {t('privacy')}
      </p>
    </section>
  );
}
