import { PlusIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react/Button';
import { useTranslations } from 'next-intl';
import type { Action } from '@/domain/actions/actions';
import type { Day } from '@/domain/calendar';
import type { IdeaId } from '@/domain/ids';
import { useWaitingIds } from '../../form/use-waiting-ids';
import { NEW_ACTION, newAction } from './action-command';
import { ActionForm } from './action-form';
import { ActionRow } from './action-row';
import { type ActionDraft, DRAFT } from './improvement-view';
import { useDraft } from './use-draft';
import { useFocusBack } from './use-form-focus';
import { useRowFocus } from './use-row-focus';

type ActionsProps = {
  /** Open ones by the day they are due, then the closed ones. */
  readonly actions: readonly Action[];
  /** The idea they belong to; null for those of the unit. */
  readonly idea: IdeaId | null;
  readonly today: Day;
};

/** What was agreed on: what, who, by when. */
export function Actions({ actions, idea, today }: ActionsProps) {
  const t = useTranslations('improvement.actions');
  const waiting = useWaitingIds();
  const { list, follow } = useRowFocus<HTMLUListElement>(actions);
  return (
    <>
      {actions.length === 0 ? null : (
        <ul ref={list} aria-label={t('listName', { count: actions.length })} className="pb-10">
          {actions.map((action) => (
            <ActionRow
              key={action.id}
              action={action}
              waiting={waiting.has(action.id)}
              today={today}
              onSettle={() => follow(action.id)}
            />
          ))}
        </ul>
      )}
      <NewAction idea={idea} today={today} />
    </>
  );
}

function NewAction({ idea, today }: Pick<ActionsProps, 'idea' | 'today'>) {
  const t = useTranslations('improvement.actions');
  const [draft, keep] = useDraft<ActionDraft>(DRAFT.newAction(idea));
  const button = useFocusBack<HTMLButtonElement>(draft !== null);
  if (draft === null) {
    return (
      <Button
        ref={button}
        size="small"
        variant="secondary"
        className="min-h-36 touch:min-h-44"
        icon={<PlusIcon aria-hidden />}
        onClick={() => keep(NEW_ACTION)}
      >
        {t('add')}
      </Button>
    );
  }
  return (
    <ActionForm
      verb={t('add')}
      draft={draft}
      today={today}
      read={() => newAction(draft, idea, today)}
      onType={keep}
      // The field stays for the next one.
      onDone={() => keep(NEW_ACTION)}
      onCancel={() => keep(null)}
    />
  );
}
