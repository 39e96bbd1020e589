import { useTranslations } from 'next-intl';
import { type ReactNode, useId } from 'react';
import { useBoard } from '@/client/use-board';
import type { Day } from '@/domain/calendar';
import { dayOf } from '@/domain/calendar/oslo-time';
import type { Idea } from '@/domain/ideas/ideas';
import { ideaRow } from '@/domain/read-models/improvement';
import { useWaitingIds } from '../../form/use-waiting-ids';
import { WaitingTag } from '../../form/waiting-tag';
import { useDates } from '../../ui/use-dates';
import { useDesk } from '../desk-context';
import { Actions } from './actions';
import { FiveWhys } from './five-whys';
import { IdeaTexts } from './idea-texts';
import { LevelChoice } from './level-choice';
import { OwnerChoice } from './owner-choice';
import { PhaseMark } from './phase-mark';
import { PhaseMoves } from './phase-moves';
import { VoteButton } from './vote-button';

type IdeaDetailProps = { readonly idea: Idea; readonly today: Day };

/** One idea: where it stands, what it is about, what it takes and gives, why five times, and what was agreed on. */
export function IdeaDetail({ idea, today }: IdeaDetailProps) {
  const t = useTranslations('improvement');
  const dates = useDates(today);
  const actions = useBoard((board) => board.actions);
  const waiting = useWaitingIds().has(idea.id);
  return (
    <>
      <div className="flex items-center gap-12 pb-12">
        <VoteButton idea={idea} />
        <p className="flex flex-wrap items-center gap-x-10 gap-y-4">
          <PhaseMark phase={idea.phase} />
          <span className="text-ax-text-neutral-subtle text-small">
            {t('since', { day: dates.dayShort(dayOf(idea.phaseSince)) })}
          </span>
          {waiting ? <WaitingTag /> : null}
        </p>
      </div>
      <PhaseMoves idea={idea} />
      <IdeaTexts idea={idea} today={today} />
      <Part title={t('weight')}>
        <WeightAndOwner idea={idea} />
      </Part>
      <Part title={t('whys.title')}>
        <FiveWhys idea={idea} today={today} />
      </Part>
      <Part title={t('actions.title')}>
        <Actions actions={ideaRow({ actions }, idea).actions} idea={idea.id} today={today} />
      </Part>
    </>
  );
}

/** What it takes and what it gives, and who sees to it. Each press counts at once. */
function WeightAndOwner({ idea }: Pick<IdeaDetailProps, 'idea'>) {
  const t = useTranslations('improvement');
  const { give } = useDesk();
  const { effort, effect } = idea;
  const weigh = (levels: Partial<Pick<Idea, 'effort' | 'effect'>>) =>
    give({ type: 'WeighIdea', idea: idea.id, effort, effect, ...levels }, 'told');
  return (
    <>
      <div className="flex flex-wrap gap-x-24 gap-y-12">
        <LevelChoice
          legend={t('effort')}
          value={effort}
          onChoose={(level) => weigh({ effort: level })}
        />
        <LevelChoice
          legend={t('effect')}
          value={effect}
          onChoose={(level) => weigh({ effect: level })}
        />
      </div>
      <div className="pt-12">
        <OwnerChoice
          label={t('owner')}
          value={idea.priv.owner}
          onChoose={(owner) => give({ type: 'AssignIdea', idea: idea.id, owner }, 'told')}
        />
      </div>
    </>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="pt-20">
      <h2 id={id} className="pb-8 font-strong text-lead">
        {title}
      </h2>
      {children}
    </section>
  );
}
