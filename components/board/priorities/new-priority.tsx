'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Day } from '@/domain/calendar';
import type { Refusal } from '@/domain/refusal';
import { useDesk } from '../desk-context';
import { useRefusal } from '../use-refusal';
import { PriorityLine } from './priority-line';

type NewPriorityProps = {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onLeave: () => void;
  readonly today: Day;
};

/** A new one, at the end. The field stays open for the next: the few of a day are written one after the other. */
export function NewPriority({ text, onText, onLeave, today }: NewPriorityProps) {
  const t = useTranslations('desk.priorities');
  const { give } = useDesk();
  const sayNo = useRefusal(today);
  const [no, setNo] = useState<Refusal | null>(null);
  function send() {
    const given = give({ type: 'AddPriority', text, owner: null, before: null });
    setNo(given.ok ? null : given.refusal);
    if (given.ok) onText('');
  }
  return (
    <PriorityLine
      label={t('new')}
      verb={t('add')}
      text={text}
      onText={onText}
      error={no === null ? undefined : sayNo(no)}
      onSend={send}
      onLeave={onLeave}
    />
  );
}
