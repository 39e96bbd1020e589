import { useTranslations } from 'next-intl';
import type { Case } from '@/domain/cases/case';
import { openWaits } from '@/domain/cases/waits';
import type { CaseAction } from './case-actions';

/** The verb as it is said of this case: the same on its button and in its menu. */
export function useActionLabel(card: Case | undefined): (action: CaseAction) => string {
  const t = useTranslations('case.action');
  return (action) => {
    if (card?.state.kind !== 'waiting') return t(action);
    if (action === 'hold') return t('holdMore');
    return action === 'received' && openWaits(card).length > 1 ? t('receivedAll') : t(action);
  };
}
