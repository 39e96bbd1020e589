'use client';

import { ExclamationmarkTriangleIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react/Button';
import { useTranslations } from 'next-intl';
import type { Returned } from '@/client/state';
import { useReturned } from '@/client/use-board';
import type { ClientCommand } from '@/domain/command';
import { placeRefusal, WHOLE_FORM } from './problem';
import { useProblemSentence } from './use-problem-sentence';

/** My changes on this page that were answered with a no after the dialog had closed, with what was written in them. */
export function ReturnedChanges({ types }: { readonly types: readonly ClientCommand['type'][] }) {
  const t = useTranslations('settings.returned');
  const { refused, dead, dismiss, sendAgain } = useReturned();
  const here = (one: Returned) => types.includes(one.command.type);
  const kept = dead.filter(here);
  const all = [...refused.filter(here), ...kept];
  if (all.length === 0) return null;
  return (
    <ul aria-label={t('name')} className="mb-16 flex flex-col gap-8">
      {all.map((one) => (
        <li
          key={one.commandId}
          role="alert"
          className="flex flex-wrap items-start gap-12 rounded-card border-2 border-ax-border-warning p-12"
        >
          <ExclamationmarkTriangleIcon aria-hidden className="shrink-0 text-[1.5rem]" />
          <Said one={one} />
          <span className="flex gap-8">
            {kept.includes(one) ? (
              <Button size="small" variant="secondary" onClick={() => sendAgain(one.commandId)}>
                {t('again')}
              </Button>
            ) : null}
            <Button size="small" variant="tertiary" onClick={() => dismiss(one.commandId)}>
              {t('dismiss')}
            </Button>
          </span>
        </li>
      ))}
    </ul>
  );
}

function Said({ one }: { readonly one: Returned }) {
  const t = useTranslations('settings.returned');
  const sentence = useProblemSentence();
  const problem = placeRefusal(one.status.refusal, [])[WHOLE_FORM];
  const written = writtenIn(one.command);
  return (
    <div className="min-w-200 flex-1">
      <p className="font-strong">{written === null ? t('title') : t('titleOf', { written })}</p>
      {problem === undefined ? null : <p>{sentence(problem, '')}</p>}
    </div>
  );
}

/** What the person wrote, to copy it from here. */
function writtenIn(command: ClientCommand): string | null {
  if ('name' in command) return command.name;
  if (command.type === 'ChangeUnitDetails') return command.caseLink ?? command.unitNumber;
  if (command.type === 'StatePrivacyFacts') {
    const { purpose, controller, dpia } = command;
    return [purpose, controller, dpia].filter((text) => text !== null).join(' · ') || null;
  }
  return 'text' in command ? command.text : null;
}
