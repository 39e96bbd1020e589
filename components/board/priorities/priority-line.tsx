'use client';

import { TextField } from '@navikt/ds-react/TextField';
import { useTranslations } from 'next-intl';
import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { InlineButtons } from '../../form/inline-buttons';

type PriorityLineProps = {
  readonly label: string;
  readonly verb: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly error?: string | undefined;
  /** Under the field, such as what somebody else has written meanwhile. */
  readonly children?: ReactNode;
  readonly onSend: () => void;
  readonly onLeave: () => void;
};

/** One line to write a priority in, where it will stand. Enter sends and Escape leaves; what was typed is kept by whoever draws it. */
export function PriorityLine(props: PriorityLineProps) {
  const { label, verb, text, onText, error, children, onSend, onLeave } = props;
  const t = useTranslations('desk.priorities');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  function submit(event: FormEvent) {
    event.preventDefault();
    onSend();
    field.current?.focus();
  }
  function leave(event: KeyboardEvent) {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onLeave();
  }
  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-8 py-8">
      <TextField
        ref={field}
        size="small"
        label={label}
        value={text}
        error={error}
        autoComplete="off"
        onChange={(event) => onText(event.target.value)}
        onKeyDown={leave}
      />
      {children}
      <div className="flex flex-wrap gap-8">
        <InlineButtons verb={verb} leave={t('leave')} onLeave={onLeave} />
      </div>
    </form>
  );
}
