import { useTranslations } from 'next-intl';
import { isOpenAction } from '@/domain/actions/decide';
import type { IdeaRow as Row } from '@/domain/read-models/improvement';
import { WaitingTag } from '../../form/waiting-tag';
import { useDesk } from '../desk-context';
import { PhaseMark } from './phase-mark';
import { VoteButton } from './vote-button';

type IdeaRowProps = {
  readonly row: Row;
  /** Mine, and waiting for the network. */
  readonly waiting: boolean;
  readonly onVote: () => void;
  readonly className?: string;
};

/** One idea in a list: its votes, its problem, where it stands, and how much of what was agreed is left. */
export function IdeaRow({ row, waiting, onVote, className = '' }: IdeaRowProps) {
  const t = useTranslations('improvement');
  const { showImprovement } = useDesk();
  const { idea, actions } = row;
  const open = actions.filter(isOpenAction).length;
  return (
    <li
      data-row={idea.id}
      className={`flex gap-12 py-4 ${className} ${waiting ? 'my-2 rounded-card border-2 border-ax-neutral-600 border-dashed px-6' : ''}`}
    >
      <VoteButton idea={idea} onVote={onVote} />
      <div className="min-w-0 flex-1">
        <button
          type="button"
          data-open
          onClick={() => showImprovement({ kind: 'idea', id: idea.id })}
          className="min-h-24 cursor-pointer break-words rounded-tag text-left hover:underline touch:min-h-32"
        >
          {idea.problem}
        </button>
        <p className="flex flex-wrap items-center gap-x-10 gap-y-2 text-small">
          <PhaseMark phase={idea.phase} />
          {open === 0 ? null : (
            <span className="text-ax-text-neutral-subtle">{t('openActions', { count: open })}</span>
          )}
          {waiting ? <WaitingTag /> : null}
        </p>
      </div>
    </li>
  );
}
