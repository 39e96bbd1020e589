import { useTranslations } from 'next-intl';
import { type ReactNode, useId } from 'react';
import type { Day } from '@/domain/calendar';
import type { Case } from '@/domain/cases/case';
import type { CaseId } from '@/domain/ids';
import { CaseCard } from './case-card';
import { CaseList } from './case-list';

type CaseColumnProps = {
  /** `arrived`, `ready`, `taken` or `approval`: the key of its heading, and what number keys look for. */
  readonly name: 'arrived' | 'ready' | 'taken' | 'approval';
  readonly cards: readonly Case[];
  readonly today: Day;
  readonly next?: CaseId | null;
  readonly action?: ReactNode;
  /** Where cards would have been. */
  readonly empty?: ReactNode;
  readonly foot?: ReactNode;
  /** In a small window one column is seen at a time. */
  readonly chosen: boolean;
};

/** One column of the queue. Its heading stays while the cards scroll. */
export function CaseColumn({
  name,
  cards,
  today,
  next = null,
  action,
  empty,
  foot,
  chosen,
}: CaseColumnProps) {
  const t = useTranslations('desk');
  const heading = useId();
  return (
    <section
      aria-labelledby={heading}
      data-column={name}
      className={`flex min-h-0 min-w-0 flex-col ${chosen ? '' : 'phone:hidden'}`}
      style={{ gridArea: name }}
    >
      <div className="flex min-h-28 items-center gap-8 pb-6 phone:sr-only">
        <h3 id={heading} tabIndex={-1} className="font-strong outline-none">
          {t(`column.${name}`)}{' '}
          <span className="pl-4 font-regular text-ax-text-neutral-subtle">{cards.length}</span>
        </h3>
        <div className="-my-2 ml-auto">{action}</div>
      </div>
      <div className="-mx-6 min-h-0 flex-1 overflow-y-auto overscroll-contain px-6 pt-2 pb-12 phone:overflow-visible">
        {cards.length === 0 ? empty : null}
        <CaseList
          cards={cards}
          name={t('columnName', { name: t(`column.${name}`), count: cards.length })}
          draw={(card) => <CaseCard card={card} today={today} isNext={card.id === next} />}
        />
        {foot}
      </div>
    </section>
  );
}
