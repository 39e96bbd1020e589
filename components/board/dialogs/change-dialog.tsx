'use client';

import { PencilWritingIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Day } from '@/domain/calendar';
import type { Case } from '@/domain/cases/case';
import type { CommandOf } from '@/domain/command';
import { refusal } from '@/domain/refusal';
import { DayField } from '../../ui/day-field';
import { asTyped, typedDay } from '../../ui/typed-day';
import { CaseTypeQuestion } from './case-type-question';
import { DifficultyQuestion } from './difficulty-question';
import { OrderForm } from './order-form';
import { useOrder } from './use-order';

type ChangeDialogProps = {
  readonly card: Case;
  readonly today: Day;
  readonly draft?: CommandOf<'ChangeCase'>;
};

/** Type, deadline and difficulty. What it replaces goes with it: a change made on an older picture is refused. */
export function ChangeDialog({ card, today, draft }: ChangeDialogProps) {
  const t = useTranslations('dialog.change');
  const order = useOrder();
  const [replaces] = useState(() => ({
    caseType: card.caseType,
    deadline: card.deadline,
    difficulty: card.difficulty,
  }));
  const start = draft ?? replaces;
  const [caseType, setCaseType] = useState(start.caseType);
  const [deadline, setDeadline] = useState(() =>
    start.deadline === null ? '' : asTyped(start.deadline),
  );
  const [difficulty, setDifficulty] = useState(start.difficulty);
  function send() {
    const day = deadline.trim() === '' ? null : typedDay(deadline, today);
    if (day === null && deadline.trim() !== '')
      return order.refuse(refusal('E_BAD_DATE', { field: 'deadline' }));
    order.send({
      type: 'ChangeCase',
      caseId: card.id,
      caseType,
      deadline: day,
      difficulty,
      replaces,
    });
  }
  return (
    <OrderForm
      verb={t('verb')}
      icon={<PencilWritingIcon aria-hidden />}
      error={order.errorBesides(['caseType', 'deadline'])}
      onSend={send}
      onCancel={order.close}
    >
      <CaseTypeQuestion value={caseType} onChange={setCaseType} error={order.errorAt('caseType')} />
      <DayField
        label={t('deadline')}
        value={deadline}
        onChange={setDeadline}
        today={today}
        error={order.errorAt('deadline')}
      />
      <DifficultyQuestion caseType={caseType} value={difficulty} onChange={setDifficulty} />
    </OrderForm>
  );
}
