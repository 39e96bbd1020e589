import { ArrowsCirclepathIcon, CheckmarkCircleIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react/Button';
import { useTranslations } from 'next-intl';
import { useConnection, usePending } from '@/client/use-board';
import type { GuideStep } from '@/domain/read-models/guide';

type GuideFootProps = {
  readonly step: GuideStep;
  readonly isFirst: boolean;
  /** Then there is nothing to skip. */
  readonly isDone: boolean;
  /** Null at the last step. */
  readonly next: GuideStep | null;
  readonly onBack: () => void;
  readonly onNext: () => void;
  readonly onSkip: () => void;
};

export function GuideFoot({ step, isFirst, isDone, next, onBack, onNext, onSkip }: GuideFootProps) {
  const t = useTranslations('guide');
  return (
    <div className="sticky bottom-0 flex flex-wrap items-center gap-12 border-ax-neutral-300 border-t bg-ax-bg-default pt-16 pb-26 phone:static phone:pb-0">
      {isFirst ? null : (
        <Button type="button" variant="secondary" data-color="neutral" onClick={onBack}>
          {t('back')}
        </Button>
      )}
      <Button type="button" onClick={onNext}>
        {next === null ? t('finish') : t('next', { step: t(`stepsInSentence.${next}`) })}
      </Button>
      {isDone ? null : (
        <Button
          type="button"
          variant="tertiary"
          data-color="neutral"
          aria-label={t('skipStep', { step: t(`steps.${step}`) })}
          onClick={onSkip}
        >
          {t('skip')}
        </Button>
      )}
      <Saved />
    </div>
  );
}

/** All steps save as they go: whether what was done has come to the others. */
function Saved() {
  const t = useTranslations('guide');
  const { kind, waiting } = useConnection();
  const pending = usePending();
  const isSaved = kind === 'current' && pending.length === 0;
  return (
    <p
      role="status"
      className="ml-auto flex min-h-24 items-center gap-6 text-ax-text-neutral-subtle"
    >
      {isSaved ? (
        <>
          <CheckmarkCircleIcon aria-hidden className="text-[1.25rem] text-ax-success-900" />
          {t('saved')}
        </>
      ) : kind === 'loading' ? null : (
        <>
          <ArrowsCirclepathIcon aria-hidden className="text-[1.25rem]" />
          {waiting === 0 && pending.length === 0 ? t('connecting') : t('saving')}
        </>
      )}
    </p>
  );
}
