import { ThumbUpFillIcon, ThumbUpIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { useMe } from '@/client/use-board';
import { type Idea, isClosedIdea } from '@/domain/ideas/ideas';
import { hasVoted } from '@/domain/read-models/improvement';
import { useDesk } from '../desk-context';

type VoteButtonProps = {
  readonly idea: Idea;
  /** Called before the vote is given, which may move the idea in its list. */
  readonly onVote?: () => void;
};

/** The number of votes, and mine among them: pressed it is taken back. What has come to an end only shows the number. */
export function VoteButton({ idea, onVote }: VoteButtonProps) {
  const t = useTranslations('improvement.vote');
  const me = useMe();
  const { give } = useDesk();
  const mine = hasVoted(idea, me.person);
  const Icon = mine ? ThumbUpFillIcon : ThumbUpIcon;
  const inside = (
    <>
      <Icon aria-hidden fontSize="1.125rem" />
      <span aria-hidden="true" className="font-strong leading-none">
        {idea.votes}
      </span>
    </>
  );
  if (isClosedIdea(idea)) {
    return (
      <p className={`${BOX} border-transparent text-ax-text-neutral-subtle`}>
        {inside}
        <span className="sr-only">{t('count', { count: idea.votes })}</span>
      </p>
    );
  }
  return (
    <button
      type="button"
      data-vote
      aria-pressed={mine}
      aria-label={t('name', { idea: idea.problem, count: idea.votes })}
      onClick={() => {
        onVote?.();
        give({ type: 'VoteForIdea', idea: idea.id, vote: !mine }, 'told');
      }}
      className={`${BOX} cursor-pointer border-ax-neutral-400 hover:border-ax-neutral-700 hover:bg-ax-neutral-100 aria-pressed:border-ax-border-accent aria-pressed:text-ax-text-accent-subtle aria-pressed:shadow-[inset_0_0_0_1px_var(--ax-border-accent)] touch:min-h-44 touch:w-44`}
    >
      {inside}
    </button>
  );
}

const BOX =
  'flex min-h-40 w-38 shrink-0 self-start flex-col items-center justify-center gap-2 rounded-card border py-2';
