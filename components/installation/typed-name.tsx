import { useTranslations } from 'next-intl';
import { nameKey } from '@/domain/text/confusable';
import type { Problems } from '../form/problem';
import { textOf } from '../form/text-of';
import { TextQuestion } from '../form/text-question';
import type { UnitSeen } from './seen';

/** The name of a unit, to be written by hand before something happens to it that is hard to take back. */
export function TypedName({
  unit,
  problems,
}: {
  readonly unit: UnitSeen;
  readonly problems: Problems;
}) {
  const t = useTranslations('installation.close');
  return (
    <TextQuestion
      name="name"
      label={t('typed')}
      description={t('typedHelp', { name: unit.name })}
      problems={problems}
      autoComplete="off"
      data-first
    />
  );
}

export function isTyped(written: FormData, { name }: UnitSeen): boolean {
  return nameKey(textOf(written, 'name')) === nameKey(name);
}
