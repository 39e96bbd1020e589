'use client';

import { useTranslations } from 'next-intl';
import type { FormEvent, ReactNode } from 'react';
import { InlineButtons, InlineNo } from '../../form/inline-buttons';

type OrderFormProps = {
  readonly onSend: () => void;
  readonly onCancel: () => void;
  /** The verb, as on the button that opened the dialog. */
  readonly verb: string;
  readonly icon?: ReactNode;
  /** A no that is about no single field. */
  readonly error?: string | undefined;
  readonly undoable?: boolean;
  readonly children: ReactNode;
};

/** The questions, the no if there is one, and the two buttons. */
export function OrderForm({
  onSend,
  onCancel,
  verb,
  icon,
  error,
  undoable = true,
  children,
}: OrderFormProps) {
  const t = useTranslations('dialog');
  function submit(event: FormEvent) {
    event.preventDefault();
    onSend();
  }
  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-20">
      {children}
      <InlineNo sentence={error} />
      <div className="sticky bottom-0 z-1 -mx-28 -mb-24 flex flex-wrap items-center gap-x-16 gap-y-8 border-ax-neutral-300 border-t bg-ax-bg-raised px-28 py-14">
        <InlineButtons verb={verb} icon={icon} leave={t('cancel')} onLeave={onCancel} />
        {undoable ? (
          <span className="ml-auto text-ax-text-neutral-subtle text-small">{t('canUndo')}</span>
        ) : null}
      </div>
    </form>
  );
}
