import { CheckmarkIcon, ShieldLockIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import {
  GUIDE_STEPS,
  type GuideMemory,
  type GuideStep,
  type StepState,
  stepState,
} from '@/domain/read-models/guide';
import { TextLink } from '../form/text-link';

type GuideStepsProps = {
  readonly slug: string;
  readonly current: GuideStep;
  readonly inPlace: readonly GuideStep[];
  readonly memory: GuideMemory;
  readonly onGo: (step: GuideStep) => void;
};

/** Where one is, what is done and what was passed over, each a press away; and what a board keeps. */
export function GuideSteps({ slug, current, inPlace, memory, onGo }: GuideStepsProps) {
  const t = useTranslations('guide');
  const words = useTranslations('setup');
  return (
    <div className="border-ax-neutral-300 border-r phone:border-r-0 phone:border-b phone:mb-20">
      <div className="sticky top-0 flex h-dvh max-h-[calc(100dvh-4.625rem)] flex-col py-26 pr-24 phone:static phone:h-auto phone:max-h-none phone:pt-0 phone:pr-0 phone:pb-16">
        <p className="text-status font-strong">{t('title')}</p>
        <p className="mt-4 text-body text-ax-text-neutral-subtle">{t('fact')}</p>
        <nav aria-label={t('stepsName')} className="mt-20">
          <ol className="flex flex-col phone:grid phone:grid-cols-2 phone:gap-x-8">
            {GUIDE_STEPS.map((step, at) => (
              <StepLine
                key={step}
                name={t(`steps.${step}`)}
                number={at + 1}
                state={stepState(step, inPlace, memory)}
                isCurrent={step === current}
                isLast={at === GUIDE_STEPS.length - 1}
                onGo={() => onGo(step)}
              />
            ))}
          </ol>
        </nav>
        <div className="mt-auto flex gap-12 rounded-card bg-ax-bg-neutral-soft p-16 phone:hidden">
          <ShieldLockIcon aria-hidden className="shrink-0 text-[1.5rem]" />
          <div>
            <p className="font-strong">{words('keeps.title')}</p>
            <p className="mb-6 text-body">{words('keeps.fact')}</p>
            <TextLink href={`/units/${slug}/settings#privacy`}>{t('readMore')}</TextLink>
          </div>
        </div>
      </div>
    </div>
  );
}

type StepLineProps = {
  readonly name: string;
  readonly number: number;
  readonly state: StepState;
  readonly isCurrent: boolean;
  readonly isLast: boolean;
  readonly onGo: () => void;
};

function StepLine({ name, number, state, isCurrent, isLast, onGo }: StepLineProps) {
  const t = useTranslations('guide');
  return (
    <li className="relative">
      {isLast ? null : (
        <span
          aria-hidden="true"
          className="absolute top-40 bottom-[-0.4rem] left-[1.3125rem] border-ax-neutral-500 border-l phone:hidden"
        />
      )}
      <button
        type="button"
        onClick={onGo}
        {...(isCurrent ? { 'aria-current': 'step' as const } : {})}
        className={`flex min-h-48 w-full cursor-pointer items-center gap-14 rounded-card px-6 text-left hover:bg-ax-neutral-100 ${
          isCurrent ? 'font-strong' : ''
        }`}
      >
        <Marker state={state} isCurrent={isCurrent} number={number} />
        <span className="min-w-0">
          <span className={!isCurrent && state === 'open' ? 'text-ax-text-neutral-subtle' : ''}>
            {name}
          </span>
          {state === 'skipped' ? (
            <span className="block text-small text-ax-text-neutral-subtle">{t('skipped')}</span>
          ) : null}
          {state === 'done' ? <span className="sr-only"> {t('done')}</span> : null}
        </span>
      </button>
    </li>
  );
}

/** Square, since on the board only people are round. */
function Marker({
  state,
  isCurrent,
  number,
}: Pick<StepLineProps, 'state' | 'isCurrent' | 'number'>) {
  const looks = isCurrent
    ? 'border-2 border-ax-neutral-1000 font-strong bg-ax-bg-default'
    : state === 'done'
      ? 'bg-ax-neutral-1000 text-ax-bg-default'
      : state === 'skipped'
        ? 'border border-dashed border-ax-neutral-600 bg-ax-bg-default'
        : 'border border-ax-neutral-600 text-ax-text-neutral-subtle bg-ax-bg-default';
  return (
    <span
      aria-hidden="true"
      className={`relative flex size-30 shrink-0 items-center justify-center rounded-card forced-colors:border ${looks}`}
    >
      {state === 'done' ? <CheckmarkIcon /> : number}
    </span>
  );
}
