import { useTranslations } from 'next-intl';
import type { Day } from '@/domain/calendar';
import { Actions } from './actions';
import { useImprovement } from './use-improvement';

/** What was agreed on that belongs to no idea. */
export function UnitActions({ today }: { readonly today: Day }) {
  const t = useTranslations('improvement.unitActions');
  const { ownActions } = useImprovement();
  return (
    <>
      <p className="pb-12 text-ax-text-neutral-subtle">{t('lead')}</p>
      <Actions actions={ownActions} idea={null} today={today} />
    </>
  );
}
