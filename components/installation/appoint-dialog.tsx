'use client';

import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { useTranslations } from 'next-intl';
import { type FormEvent, useEffect, useState } from 'react';
import { newCommandId } from '@/client/command-id';
import type { Day } from '@/domain/calendar';
import { emailProblem } from '../account/email-problem';
import { ask } from '../form/ask';
import { DialogButtons } from '../form/dialog-buttons';
import { FormAlert } from '../form/form-alert';
import { hasProblems, problemsOf } from '../form/problem';
import { problemsFrom, send } from '../form/send';
import { textOf } from '../form/text-of';
import { TextQuestion } from '../form/text-question';
import { useProblems } from '../form/use-problems';
import { InvitationLink } from '../people/invitation-link';
import { type MadeLink, readMadeLink } from '../people/made-link';
import { FormDialog } from '../ui/form-dialog';
import { type Candidate, ofUnit, type UnitSeen } from './seen';

type AppointDialogProps = {
  readonly unit: UnitSeen;
  readonly today: Day;
  readonly onDone: (words: string) => void;
  readonly onClose: () => void;
};

/** One of a unit becomes its leader, or somebody new by a link. The names are asked for here, and shown nowhere else. */
export function AppointDialog({ unit, today, onDone, onClose }: AppointDialogProps) {
  const t = useTranslations('installation.appoint');
  const said = useTranslations('installation.units.said');
  const { problems, show, form } = useProblems();
  const [people, setPeople] = useState<readonly Candidate[] | null>(null);
  const [made, setMade] = useState<MadeLink | null>(null);
  const { slug, name } = unit;

  useEffect(() => {
    let wanted = true;
    void ask(ofUnit(slug, 'people')).then((told) => {
      if (!wanted) return;
      if (told.kind === 'yes') setPeople(candidatesIn(told.body.people));
      else show(problemsFrom(told, []));
    });
    return () => {
      wanted = false;
    };
  }, [slug, show]);

  return (
    <FormDialog
      open
      title={made === null ? t('title', { name }) : t('madeTitle')}
      fact={made === null ? t('fact') : t('madeFact')}
      onClose={onClose}
    >
      {made !== null ? <InvitationLink made={made} today={today} onClose={onClose} /> : null}
      {made === null && people === null ? (
        <>
          <p role="status">{hasProblems(problems) ? '' : t('reading')}</p>
          <FormAlert problems={problems} />
        </>
      ) : null}
      {made === null && people !== null ? (
        <AppointForm
          form={form}
          slug={slug}
          people={people}
          problems={problems}
          show={show}
          onLink={setMade}
          onAppointed={(person) => {
            onDone(said('appointed', { person, name }));
            onClose();
          }}
          onClose={onClose}
        />
      ) : null}
    </FormDialog>
  );
}

type AppointFormProps = Pick<ReturnType<typeof useProblems>, 'form' | 'problems' | 'show'> & {
  readonly slug: string;
  readonly people: readonly Candidate[];
  readonly onLink: (made: MadeLink) => void;
  readonly onAppointed: (name: string) => void;
  readonly onClose: () => void;
};

const SOMEONE_NEW = 'new';

function AppointForm(props: AppointFormProps) {
  const { form, problems, show, slug, people, onLink, onAppointed, onClose } = props;
  const t = useTranslations('installation.appoint');
  const [chosen, setChosen] = useState<string>(people[0]?.person ?? SOMEONE_NEW);
  const [waiting, setWaiting] = useState(false);
  // One wish, however often the button is pressed while no answer comes.
  const [commandId] = useState(newCommandId);
  const person = people.find((one) => one.person === chosen);

  async function appoint(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const email = textOf(new FormData(event.currentTarget), 'email');
    const wrong = problemsOf({ email: email === '' ? null : emailProblem(email) });
    show(wrong);
    if (hasProblems(wrong)) return;
    setWaiting(true);
    const sent =
      person === undefined
        ? await send('POST', ofUnit(slug, 'invitations'), email === '' ? {} : { email })
        : await send('POST', ofUnit(slug, 'leaders'), { commandId, person: person.person });
    setWaiting(false);
    if (sent.kind !== 'yes') return show(problemsFrom(sent, ['email']));
    if (person === undefined) onLink(readMadeLink(sent.body, window.location.origin));
    else onAppointed(person.name);
  }

  return (
    <form ref={form} noValidate onSubmit={appoint} className="flex flex-col gap-20">
      <RadioGroup legend={t('who')} size="small" value={chosen} onChange={setChosen}>
        {people.map(({ person: id, name }, place) => (
          <Radio key={id} value={id} {...(place === 0 ? { 'data-first': true } : {})}>
            {name}
          </Radio>
        ))}
        <Radio value={SOMEONE_NEW} description={t('someoneNewHelp')}>
          {t('someoneNew')}
        </Radio>
      </RadioGroup>
      {person === undefined ? (
        <TextQuestion
          name="email"
          type="email"
          label={t('email')}
          description={t('emailHelp')}
          problems={problems}
          autoComplete="off"
        />
      ) : null}
      <FormAlert problems={problems} />
      <DialogButtons
        submit={t(person === undefined ? 'submitLink' : 'submit')}
        waiting={waiting}
        onClose={onClose}
      />
    </form>
  );
}

/** Those who do not lead it yet. What the server says is believed, and nothing else. */
function candidatesIn(told: unknown): readonly Candidate[] {
  if (!Array.isArray(told)) return [];
  return (told as readonly Candidate[]).filter(({ role }) => role !== 'leader');
}
