import { CheckmarkIcon, ShieldLockIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { STEPS, type Step } from './setup-draft';

/** Which step one is on, and what a board keeps. Square markers: on the board only people are round. */
export function SetupSteps({ current }: { readonly current: Step }) {
  const t = useTranslations('setup');
  const place = STEPS.indexOf(current);
  return (
    <aside className="flex flex-col border-ax-neutral-300 border-r py-26 pr-24 phone:border-r-0 phone:border-b phone:pt-0 phone:pr-0 phone:pb-16 phone:mb-20">
      <p className="text-status font-strong">{t('title')}</p>
      <p className="mt-4 text-body text-ax-text-neutral-subtle">{t('fact')}</p>
      <ol className="mt-24 flex flex-col gap-20 phone:hidden">
        {STEPS.map((step, number) => (
          <li
            key={step}
            className="flex items-center gap-14"
            {...(step === current ? { 'aria-current': 'step' as const } : {})}
          >
            <Marker
              state={number < place ? 'done' : step === current ? 'current' : 'ahead'}
              number={number + 1}
            />
            <span
              className={
                step === current
                  ? 'font-strong'
                  : number < place
                    ? ''
                    : 'text-ax-text-neutral-subtle'
              }
            >
              {t(`steps.${step}`)}
              {number < place ? <span className="sr-only">{t('done')}</span> : null}
            </span>
          </li>
        ))}
      </ol>
      <div className="mt-auto flex gap-12 rounded-card bg-ax-bg-neutral-soft p-16 phone:mt-16">
        <ShieldLockIcon aria-hidden className="shrink-0 text-[1.5rem]" />
        <div>
          <p className="font-strong">{t('keeps.title')}</p>
          <p className="text-body">{t('keeps.fact')}</p>
        </div>
      </div>
    </aside>
  );
}

const MARKERS = {
  done: 'bg-ax-neutral-1000 text-ax-bg-default',
  current: 'border-2 border-ax-neutral-1000 font-strong',
  ahead: 'border border-ax-neutral-600 text-ax-text-neutral-subtle',
};

function Marker({
  state,
  number,
}: {
  readonly state: keyof typeof MARKERS;
  readonly number: number;
}) {
  return (
    <span
      aria-hidden="true"
      className={`flex size-30 shrink-0 items-center justify-center rounded-card ${MARKERS[state]}`}
    >
      {state === 'done' ? <CheckmarkIcon /> : number}
    </span>
  );
}
