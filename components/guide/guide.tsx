'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { useBoard, useConnection, useMe } from '@/client/use-board';
import {
  GUIDE_STEPS,
  type GuideStep,
  stepState,
  stepsInPlace,
  stepToBegin,
} from '@/domain/read-models/guide';
import type { Setup } from '@/domain/setup/setup';
import { LiveLine } from '../form/live-line';
import { ReturnedChanges } from '../form/returned-changes';
import type { OpenInvitation } from '../people/invitation-section';
import type { PersonRow } from '../people/people-rows';
import { GuideFoot } from './guide-foot';
import { withStep } from './guide-memory';
import { GuideSteps } from './guide-steps';
import { StepBody } from './step-body';
import { guideMemory, useGuideMemory } from './use-guide-memory';
import { useStep } from './use-step';

export type GuideProps = {
  readonly slug: string;
  /** As the server saw it; the page follows the board from there on. */
  readonly first: {
    readonly setup: Setup;
    readonly people: readonly PersonRow[];
    readonly inPlace: readonly GuideStep[];
  };
  readonly invitations: readonly OpenInvitation[];
  /** By which the unit is opened, whole. */
  readonly address: string;
};

/** Six steps, each of which saves as it goes and can be passed over. Where one is stands in the address. */
export function Guide({ slug, first, invitations, address }: GuideProps) {
  const t = useTranslations('guide');
  const setup = useBoard((board) => (board.seq === 0 ? null : board.setup)) ?? first.setup;
  const inPlace = useBoard(
    (board) => (board.seq === 0 ? first.inPlace : stepsInPlace(board)),
    isSameList,
  );
  const knowsRole = useBoard((board) => board.seq > 0);
  const { role } = useMe();
  const { kind } = useConnection();
  const [memory, remember] = useGuideMemory(slug);
  const [chosen, goTo] = useStep(() => stepToBegin(first.inPlace, guideMemory(slug)));
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => remember((was) => ({ ...was, begun: true })), [remember]);

  const step = chosen ?? stepToBegin(inPlace, memory);
  const place = GUIDE_STEPS.indexOf(step);
  function go(to: GuideStep) {
    goTo(to);
    heading.current?.focus();
  }
  function leave(as: 'passed' | 'skipped') {
    remember((was) => withStep(was, step, as));
    const next = GUIDE_STEPS[place + 1];
    if (next === undefined) window.location.assign(`/units/${slug}`);
    else go(next);
  }
  return (
    <div className="-my-26 grid min-h-[calc(100dvh-4.625rem)] grid-cols-[18.75rem_1fr] phone:my-0 phone:block phone:min-h-0">
      <GuideSteps slug={slug} current={step} inPlace={inPlace} memory={memory} onGo={go} />
      <div className="flex min-w-0 max-w-[68rem] flex-col pt-26 wide:pl-48 narrow:pl-30 phone:pt-0">
        <p className="text-body text-ax-text-neutral-subtle">
          {t('stepOf', { step: place + 1, steps: GUIDE_STEPS.length })}
        </p>
        <h1 ref={heading} tabIndex={-1} className="text-page font-strong outline-none">
          {t(`${step}.title`)}
        </h1>
        <p className="mt-6 mb-20 max-w-[40rem] text-lead">{t(`${step}.lead`)}</p>
        {kind === 'offline' || kind === 'ended' ? <LiveLine /> : null}
        <ReturnedChanges types={COMMANDS} />
        <div className="mb-30 flex-1 [&_*]:scroll-mb-100">
          <StepBody
            step={step}
            slug={slug}
            setup={setup}
            people={first.people}
            invitations={invitations}
            address={address}
            mayChange={knowsRole && role === 'leader' && kind !== 'ended'}
          />
        </div>
        <GuideFoot
          step={step}
          isFirst={place === 0}
          isDone={stepState(step, inPlace, memory) === 'done'}
          next={GUIDE_STEPS[place + 1] ?? null}
          onBack={() => go(GUIDE_STEPS[place - 1] ?? step)}
          onNext={() => leave('passed')}
          onSkip={() => leave('skipped')}
        />
      </div>
    </div>
  );
}

const COMMANDS = [
  'ChangeUnit',
  'ChangeUnitDetails',
  'AddClosedDay',
  'RemoveClosedDay',
  'AddCaseType',
  'ChangeCaseType',
] as const;

function isSameList(one: readonly GuideStep[], other: readonly GuideStep[]): boolean {
  return one.join() === other.join();
}
