'use client';

import { Button } from '@navikt/ds-react/Button';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { FormAlert } from '../form/form-alert';
import { type Problems, WHOLE_FORM } from '../form/problem';
import { SubmitButton } from '../form/submit-button';
import { textOf } from '../form/text-of';
import { CaseTypeStep } from './case-type-step';
import { ExampleAccounts } from './example-accounts';
import { ExampleOffer } from './example-offer';
import { OwnerStep } from './owner-step';
import { SetUpAlready } from './set-up-already';
import { STEPS } from './setup-draft';
import { SetupSteps } from './setup-steps';
import { UnitStep } from './unit-step';
import { useExample } from './use-example';
import { useSetup } from './use-setup';

type SetupFormProps = {
  /** For whoever does not sit at the machine itself. */
  readonly asksForCode: boolean;
};

/**
 * The first set-up: three steps of one form, whose fields stay where they are when another step is shown. Nothing is
 * sent before the last one.
 */
export function SetupForm({ asksForCode }: SetupFormProps) {
  const t = useTranslations('setup');
  const heading = useRef<HTMLHeadingElement>(null);
  const setup = useSetup(asksForCode, () => heading.current?.focus());
  const example = useExample();
  const { step } = setup;
  // A wrong code is told at its field, whichever of the two buttons it was typed for.
  const problems = { ...setup.problems, ...fieldsOf(example.problems) };
  const place = STEPS.indexOf(step);
  const next = STEPS[place + 1];
  function makeExample() {
    const form = setup.form.current;
    void example.make(
      setup.withCode && form !== null ? textOf(new FormData(form), 'code').trim() : null,
    );
  }
  if (example.made !== null) return <ExampleAccounts {...example.made} />;
  return (
    <div className="-my-26 grid min-h-[calc(100dvh-4.625rem)] grid-cols-[18.75rem_1fr] phone:my-0 phone:block phone:min-h-0">
      <SetupSteps current={step} />
      <form
        ref={setup.form}
        method="post"
        noValidate
        onSubmit={setup.submit}
        className="flex max-w-[62rem] flex-col gap-24 py-26 wide:pl-48 narrow:pl-30 phone:py-0"
      >
        <div>
          <p className="text-body text-ax-text-neutral-subtle">
            {t('stepOf', { step: place + 1, steps: STEPS.length })}
          </p>
          <h1 ref={heading} tabIndex={-1} className="text-page font-strong outline-none">
            {t(`${step}.title`)}
          </h1>
          <p className="mt-6 max-w-[38rem] text-lead">{t(`${step}.lead`)}</p>
        </div>
        <OwnerStep hidden={step !== 'owner'} problems={problems} asksForCode={setup.withCode} />
        <UnitStep hidden={step !== 'unit'} problems={problems} />
        <CaseTypeStep
          hidden={step !== 'caseTypes'}
          problems={problems}
          rows={setup.rows}
          onRows={setup.setRows}
        />
        <FormAlert problems={problems}>
          <SetUpAlready problems={problems} />
        </FormAlert>
        <div className="flex flex-wrap gap-12">
          {place === 0 ? null : (
            <Button type="button" variant="secondary" data-color="neutral" onClick={setup.back}>
              {t('back')}
            </Button>
          )}
          <SubmitButton loading={setup.waiting}>
            {next === undefined ? t('finish') : t('next', { step: t(`steps.${next}`) })}
          </SubmitButton>
        </div>
        {place === 0 ? (
          <ExampleOffer
            waiting={example.waiting}
            problems={example.problems}
            onMake={makeExample}
          />
        ) : null}
      </form>
    </div>
  );
}

function fieldsOf(problems: Problems): Problems {
  const { [WHOLE_FORM]: _whole, ...fields } = problems;
  return fields;
}
