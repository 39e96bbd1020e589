import { Textarea } from '@navikt/ds-react/Textarea';
import { useTranslations } from 'next-intl';
import { type FormEvent, useRef, useState } from 'react';
import type { CaseType } from '@/domain/setup/setup';
import { DialogButtons } from '../form/dialog-buttons';
import { FormAlert } from '../form/form-alert';
import { NO_PROBLEMS, type Problems, placeRefusal } from '../form/problem';
import { textOf } from '../form/text-of';
import { useOrder } from '../form/use-order';
import { useProblemSentence } from '../form/use-problem-sentence';
import { FormDialog } from '../ui/form-dialog';
import { type LineProblem, type PastedTypes, readPastedTypes } from './pasted-types';

type PasteDialogProps = {
  readonly caseTypes: readonly CaseType[];
  readonly onClose: () => void;
};

/** Rows of a spreadsheet. All of them are added, or none while a line is wrong: then each is named by its number. */
export function PasteDialog({ caseTypes, onClose }: PasteDialogProps) {
  const t = useTranslations('guide.paste');
  const { give } = useOrder();
  const [bad, setBad] = useState<PastedTypes['problems']>([]);
  const [problems, setProblems] = useState<Problems>(NO_PROBLEMS);
  const [isEmpty, setEmpty] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);

  function add(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const read = readPastedTypes(textOf(new FormData(event.currentTarget), 'lines'), caseTypes);
    const nothing = read.types.length === 0 && read.problems.length === 0;
    setEmpty(nothing);
    setBad(read.problems);
    if (nothing || read.problems.length > 0) return field.current?.focus();
    for (const caseType of read.types) {
      const given = give({ type: 'AddCaseType', ...caseType });
      if (!given.ok) return setProblems(placeRefusal(given.refusal, []));
    }
    onClose();
  }

  return (
    <FormDialog open title={t('title')} fact={t('fact')} onClose={onClose}>
      <form noValidate onSubmit={add} className="flex flex-col gap-20">
        <Textarea
          autoComplete="off"
          ref={field}
          name="lines"
          label={t('lines')}
          description={t('linesHelp')}
          size="small"
          minRows={6}
          maxRows={14}
          spellCheck={false}
          error={isEmpty ? t('nothing') : bad.length > 0 ? <BadLines bad={bad} /> : undefined}
        />
        <FormAlert problems={problems} />
        <DialogButtons submit={t('add')} onClose={onClose} />
      </form>
    </FormDialog>
  );
}

function BadLines({ bad }: { readonly bad: PastedTypes['problems'] }) {
  const t = useTranslations('guide.paste');
  const sentence = useProblemSentence();
  const say = (problem: LineProblem) =>
    'word' in problem ? t(`problem.${problem.word}`) : sentence(problem, t('name'));
  return (
    <span className="flex flex-col gap-2">
      {bad.map(({ line, problem }) => (
        <span key={line}>{t('badLine', { line, problem: say(problem) })}</span>
      ))}
    </span>
  );
}
