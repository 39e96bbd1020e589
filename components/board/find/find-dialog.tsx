'use client';

import { MagnifyingGlassIcon } from '@navikt/aksel-icons';
import { TextField } from '@navikt/ds-react/TextField';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useId, useState } from 'react';
import { unreachable } from '@/domain/assert';
import type { PersonId } from '@/domain/ids';
import { TextButton } from '../../ui/text-button';
import { useNames } from '../case-names';
import { useDesk } from '../desk-context';
import type { FindEntry } from './find-entry';
import { FoundList } from './found-list';
import { optionId } from './option-id';
import { useFound } from './use-found';

/** One field that finds a case, a person's cases, something to do or a page. A combo box with a list under it. */
export function FindDialog({ slug }: { readonly slug: string }) {
  const t = useTranslations('find');
  const [question, setQuestion] = useState('');
  const [person, setPerson] = useState<PersonId | null>(null);
  const [chosen, setChosen] = useState(0);
  const groups = useFound(question, person, slug);
  const entries = groups.flatMap((group) => group.entries);
  const at = Math.min(chosen, entries.length - 1);
  const list = useId();
  const nameOf = useNames();
  const choose = useChoose((one) => {
    setPerson(one);
    setQuestion('');
    setChosen(0);
  });
  function press(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const entry = entries[at];
    if (move !== undefined && entries.length > 0) {
      event.preventDefault();
      setChosen((at + move + entries.length) % entries.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (entry !== undefined) choose(entry);
    } else if (event.key === 'Backspace' && question === '' && person !== null) {
      setPerson(null);
    }
  }
  return (
    <div className="flex flex-col gap-14">
      {person === null ? null : (
        <p className="flex flex-wrap items-center gap-x-10">
          <b className="font-strong">{t('casesOf', { name: nameOf(person, t('somebody')) })}</b>
          <TextButton onClick={() => setPerson(null)}>{t('everything')}</TextButton>
        </p>
      )}
      <TextField
        size="small"
        label={t('label')}
        hideLabel
        placeholder={t('placeholder')}
        data-first
        role="combobox"
        aria-expanded={entries.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        {...(entries.length === 0 ? {} : { 'aria-activedescendant': optionId(list, at) })}
        autoComplete="off"
        spellCheck={false}
        value={question}
        onChange={(event) => {
          setQuestion(event.target.value);
          setChosen(0);
        }}
        onKeyDown={press}
      />
      <FoundList id={list} groups={groups} chosen={at} onChoose={choose} />
      <p role="status" className={entries.length === 0 ? 'flex items-center gap-8' : 'sr-only'}>
        {entries.length === 0 ? <MagnifyingGlassIcon aria-hidden /> : null}
        {t('found', { count: entries.length, person: person === null ? 'no' : 'yes' })}
      </p>
    </div>
  );
}

/** Closes the list, and opens what was chosen; a person leads on to their cases. */
function useChoose(onPerson: (person: PersonId) => void): (entry: FindEntry) => void {
  const desk = useDesk();
  const router = useRouter();
  return (entry) => {
    if (entry.kind === 'person') return onPerson(entry.person);
    desk.ask(null);
    switch (entry.kind) {
      case 'case':
        return desk.openCase(entry.caseId);
      case 'order':
        return entry.run();
      case 'page':
        return router.push(entry.href);
      default:
        return unreachable(entry);
    }
  };
}
