import {
  CheckmarkCircleIcon,
  ExclamationmarkTriangleIcon,
  TasklistIcon,
  XMarkIcon,
} from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import type { RefObject } from 'react';
import type { Action } from '@/domain/actions/actions';
import type { Day } from '@/domain/calendar';
import { dayOf } from '@/domain/calendar/oslo-time';
import { WaitingTag } from '../../form/waiting-tag';
import { Tag } from '../../ui/tag';
import { TextButton } from '../../ui/text-button';
import { useDates } from '../../ui/use-dates';
import { useNames } from '../case-names';
import { useDesk } from '../desk-context';
import { changedAction, draftOf } from './action-command';
import { ActionForm } from './action-form';
import { ChangedMeanwhile } from './changed-meanwhile';
import { type ActionDraft, DRAFT } from './improvement-view';
import { useDraft } from './use-draft';
import { useFocusBack } from './use-form-focus';

const ICONS = { open: TasklistIcon, done: CheckmarkCircleIcon, dropped: XMarkIcon };

type ActionRowProps = {
  readonly action: Action;
  /** Mine, and waiting for the network. */
  readonly waiting: boolean;
  readonly today: Day;
  /** Called before it is settled or opened again, which moves it in its list. */
  readonly onSettle: () => void;
};

export function ActionRow({ action, waiting, today, onSettle }: ActionRowProps) {
  const [draft, keep] = useDraft<ActionDraft>(DRAFT.action(action.id));
  const change = useFocusBack<HTMLButtonElement>(draft !== null);
  const Icon = ICONS[action.state.kind];
  return (
    <li
      data-row={action.id}
      className={`flex gap-12 py-8 ${waiting ? 'my-2 rounded-card border-2 border-ax-neutral-600 border-dashed px-6' : 'border-ax-neutral-300 border-t last:border-b'}`}
    >
      <Icon
        aria-hidden
        fontSize="1.25rem"
        className={`mt-1 shrink-0 ${action.state.kind === 'done' ? 'text-ax-success-900' : ''}`}
      />
      {draft === null ? (
        <div className="min-w-0 flex-1">
          <ActionFacts action={action} waiting={waiting} today={today} />
          <ActionVerbs
            action={action}
            changeButton={change}
            onSettle={onSettle}
            onChange={() => keep(draftOf(action))}
          />
        </div>
      ) : (
        <EditedAction action={action} draft={draft} today={today} onType={keep} />
      )}
    </li>
  );
}

function ActionFacts({ action, waiting, today }: Omit<ActionRowProps, 'onSettle'>) {
  const t = useTranslations('improvement.actions');
  const words = useTranslations('improvement');
  const dates = useDates(today);
  const name = useNames();
  const { state, due, priv } = action;
  const owner = name(priv.owner, words('nobody'));
  return (
    <>
      <p className="break-words">{action.text}</p>
      <p className="flex flex-wrap items-center gap-x-10 gap-y-2 text-ax-text-neutral-subtle text-small">
        {state.kind === 'open' ? (
          <>
            <span>{owner}</span>
            {due === null ? null : due < today ? (
              <Tag tone="warning" icon={<ExclamationmarkTriangleIcon aria-hidden />}>
                {t('late', { day: dates.near(due) })}
              </Tag>
            ) : (
              <span>{t('by', { day: dates.near(due) })}</span>
            )}
          </>
        ) : (
          <span>
            {t(state.kind, {
              owner: priv.owner === null ? 'none' : owner,
              day: dates.near(dayOf(state.at)),
            })}
          </span>
        )}
        {waiting ? <WaitingTag /> : null}
      </p>
    </>
  );
}

type ActionVerbsProps = {
  readonly action: Action;
  readonly changeButton: RefObject<HTMLButtonElement | null>;
  readonly onSettle: () => void;
  readonly onChange: () => void;
};

function ActionVerbs({ action, changeButton, onSettle, onChange }: ActionVerbsProps) {
  const t = useTranslations('improvement.actions');
  const { give } = useDesk();
  const settle = (as: Action['state']['kind']) => {
    onSettle();
    give({ type: 'SettleAction', action: action.id, as }, 'told');
  };
  const named = (verb: string) => t('verbName', { verb, action: action.text });
  if (action.state.kind !== 'open') {
    return (
      <div className="-ml-4 flex">
        <TextButton name={named(t('open'))} onClick={() => settle('open')}>
          {t('open')}
        </TextButton>
      </div>
    );
  }
  return (
    <div className="-ml-4 flex gap-8">
      <TextButton name={named(t('finish'))} onClick={() => settle('done')}>
        {t('finish')}
      </TextButton>
      <TextButton name={named(t('drop'))} onClick={() => settle('dropped')}>
        {t('drop')}
      </TextButton>
      <TextButton ref={changeButton} name={named(t('change'))} onClick={onChange}>
        {t('change')}
      </TextButton>
    </div>
  );
}

type EditedActionProps = {
  readonly action: Action;
  readonly draft: ActionDraft;
  readonly today: Day;
  readonly onType: (draft: ActionDraft | null) => void;
};

function EditedAction({ action, draft, today, onType }: EditedActionProps) {
  const t = useTranslations('improvement');
  const { base } = draft;
  const changed = base !== null && (base.text !== action.text || base.due !== action.due);
  return (
    <ActionForm
      verb={t('save')}
      draft={draft}
      today={today}
      owner={action.priv.owner}
      disabled={changed}
      read={() => changedAction(draft, action, today)}
      onType={onType}
      onDone={() => onType(null)}
      onCancel={() => onType(null)}
    >
      {changed ? (
        <ChangedMeanwhile
          now={action.text}
          onKeepMine={() =>
            onType({ ...draft, base: { ...base, text: action.text, due: action.due } })
          }
        />
      ) : null}
    </ActionForm>
  );
}
