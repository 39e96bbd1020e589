import { useTranslations } from 'next-intl';
import type { Priority } from '@/domain/priorities/priorities';
import { useNames } from '../case-names';

/** Who sees to it. What is nobody's in particular is the whole unit's. */
export function useOwner(): (priority: Priority) => string {
  const t = useTranslations('desk.priorities');
  const words = useTranslations('card');
  const name = useNames();
  return ({ priv }) => (priv.owner === null ? t('everybody') : name(priv.owner, words('somebody')));
}
