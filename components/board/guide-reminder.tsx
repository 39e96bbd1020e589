import { TasklistIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { useBoard, useMe } from '@/client/use-board';
import { isGuideDue, stepsInPlace, stepsLeft } from '@/domain/read-models/guide';
import { TextLink } from '../form/text-link';
import { useGuideMemory } from '../guide/use-guide-memory';
import { TextButton } from '../ui/text-button';

/** For leaders, until the unit is set up or they want to see it no more: how much is left, and where to go on. */
export function GuideReminder({ slug }: { readonly slug: string }) {
  const t = useTranslations('guide');
  const { role } = useMe();
  const inPlace = useBoard(stepsInPlace, (one, other) => one.join() === other.join());
  const [memory, remember] = useGuideMemory(slug);
  if (role !== 'leader' || !isGuideDue(inPlace, memory)) return null;
  const left = stepsLeft(inPlace, memory);
  return (
    <aside
      aria-label={t('reminder.name')}
      className="flex min-h-40 shrink-0 flex-wrap items-center gap-x-10 gap-y-2 border-ax-neutral-400 border-b px-22 py-6 text-small phone:px-16"
    >
      <TasklistIcon aria-hidden fontSize="1.25rem" className="shrink-0" />
      <p className="min-w-200 flex-1">
        <b className="font-strong">{t('reminder.left', { count: left.length })}</b>{' '}
        {left.map((step) => t(`stepsInSentence.${step}`)).join(', ')}.
      </p>
      <TextLink href={`/units/${slug}/guide`}>{t('reminder.go')}</TextLink>
      <TextButton onClick={() => remember((was) => ({ ...was, hidden: true }))}>
        {t('reminder.hide')}
      </TextButton>
    </aside>
  );
}
