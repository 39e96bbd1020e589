import { useTranslations } from 'next-intl';
import { type FormEvent, type RefObject, useState } from 'react';
import { hasProblems, type Problems } from '../form/problem';
import { problemsFrom, send } from '../form/send';
import { useProblems } from '../form/use-problems';
import { REASON_LISTS, usualReasons } from '../settings/usual-reasons';
import { asLanguage } from '../ui/language';
import {
  readSetupDraft,
  type SetupDraft,
  STEPS,
  type Step,
  setupProblems,
  stepOf,
} from './setup-draft';
import { setupRefusal, setupRequest } from './setup-request';

type Setup = {
  readonly form: RefObject<HTMLFormElement | null>;
  readonly problems: Problems;
  readonly step: Step;
  readonly rows: readonly number[];
  readonly setRows: (rows: readonly number[]) => void;
  readonly withCode: boolean;
  readonly waiting: boolean;
  /** The next step, or at the last one all that was written is sent. */
  readonly submit: (event: FormEvent<HTMLFormElement>) => Promise<void>;
  readonly back: () => void;
};

/** The state of the first set-up. `onStep` is called when another step is shown without a problem on it. */
export function useSetup(asksForCode: boolean, onStep: () => void): Setup {
  const words = useTranslations('settings');
  const language = asLanguage(useTranslations('app')('language'));
  const { form, problems, show } = useProblems();
  const [step, setStep] = useState<Step>('owner');
  const [rows, setRows] = useState<readonly number[]>([0, 1, 2]);
  const [waiting, setWaiting] = useState(false);
  // The server may find that one does not sit at the machine when the page thought so.
  const [withCode, setWithCode] = useState(asksForCode);

  function showWhereTheyAre(found: Problems) {
    const [field] = Object.keys(found);
    if (field !== undefined) setStep(stepOf(field));
    show(found);
  }

  function goTo(other: Step | undefined) {
    if (other === undefined) return;
    setStep(other);
    onStep();
  }

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const written = new FormData(event.currentTarget);
    const draft = readSetupDraft(written, rows, withCode);
    const next = STEPS[STEPS.indexOf(step) + 1];
    const found = problemsUpTo(step, setupProblems(draft));
    showWhereTheyAre(found);
    if (hasProblems(found)) return;
    if (next !== undefined) return goTo(next);
    setWaiting(true);
    await setUp(draft, written.has('usualReasons'));
  }

  async function setUp(draft: SetupDraft, withReasons: boolean) {
    const lists = withReasons ? REASON_LISTS : [];
    const reasons = lists.flatMap((list) => usualReasons(list, (key) => words(key)));
    const sent = await send('POST', '/api/setup', setupRequest(draft, language, reasons));
    if (sent.kind === 'yes')
      return window.location.assign(`/units/${String(sent.body.slug)}/guide`);
    setWaiting(false);
    if (sent.kind === 'no' && sent.refusal.code === 'E_SETUP_CODE') setWithCode(true);
    showWhereTheyAre(
      sent.kind === 'no' ? setupRefusal(sent.refusal, draft) : problemsFrom(sent, []),
    );
  }

  const back = () => goTo(STEPS[STEPS.indexOf(step) - 1]);
  return { form, problems, step, rows, setRows, withCode, waiting, submit, back };
}

/** What is asked for on later steps is not missing yet. */
function problemsUpTo(step: Step, problems: Problems): Problems {
  const isAsked = (field: string) => STEPS.indexOf(stepOf(field)) <= STEPS.indexOf(step);
  return Object.fromEntries(Object.entries(problems).filter(([field]) => isAsked(field)));
}
