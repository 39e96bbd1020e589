'use client';

import { LightBulbIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { useBoard } from '@/client/use-board';
import { isOpenAction } from '@/domain/actions/decide';
import type { Day } from '@/domain/calendar';
import type { IdeaId } from '@/domain/ids';
import { EmptyState } from '../../ui/empty-state';
import { TextButton } from '../../ui/text-button';
import { useDesk } from '../desk-context';
import { PanelHead } from '../panel-head';
import { IdeaField, useNewIdea } from './idea-field';
import { IdeaList } from './idea-list';
import { DRAFT } from './improvement-view';
import { ideasOnDesk, MOST_ON_DESK, rankedIdeas } from './shown-ideas';
import { useImprovement } from './use-improvement';

/** A phone shows more of them, since it shows one panel at a time. */
const MOST_ON_PHONE = 20;

/** Forbedring: the few ideas that most want, and a field for the next one. */
export function ImprovementPanel({ today }: { readonly today: Day }) {
  const t = useTranslations('improvement');
  const heading = useId();
  const all = useImprovement();
  const [written, setWritten] = useState<IdeaId | null>(null);
  const idea = useNewIdea(DRAFT.idea, today, setWritten);
  const ranked = rankedIdeas(all);
  const desk = ideasOnDesk(ranked, written);
  const rest = ranked.filter((row) => !desk.includes(row)).slice(0, MOST_ON_PHONE - MOST_ON_DESK);
  return (
    <section
      aria-labelledby={heading}
      data-panel
      className="flex min-w-0 flex-col px-18 pt-14 phone:px-16 phone:pb-16"
    >
      <Head id={heading} underWay={ranked.length} />
      <div className="hidden pb-16 phone:block">
        <IdeaField idea={idea} roomy />
      </div>
      {ranked.length === 0 ? (
        <EmptyState
          icon={<LightBulbIcon aria-hidden />}
          title={t('emptyTitle')}
          fact={t('emptyFact')}
        />
      ) : (
        <IdeaList
          name={t('listName', { count: ranked.length })}
          rows={[...desk, ...rest]}
          onlyPhoneFrom={desk.length}
        />
      )}
      {/* Always in sight: an idea is written in five seconds, or not at all. */}
      <div className="sticky bottom-0 bg-ax-bg-default pt-12 pb-16 phone:hidden">
        <IdeaField idea={idea} />
      </div>
    </section>
  );
}

/** The name of the panel, and the ways to all that is not in it. */
function Head({ id, underWay }: { readonly id: string; readonly underWay: number }) {
  const t = useTranslations('improvement');
  const { showImprovement } = useDesk();
  const openActions = useBoard((board) => board.actions.filter(isOpenAction).length);
  return (
    <PanelHead id={id} title={t('title')} className="pb-4">
      <div className="ml-auto flex gap-8">
        <TextButton
          underlined
          name={t('actionsName', { count: openActions })}
          onClick={() => showImprovement({ kind: 'actions' })}
        >
          {t('actionsLink')}
        </TextButton>
        <TextButton
          underlined
          name={t('allName', { count: underWay })}
          onClick={() => showImprovement({ kind: 'all' })}
        >
          {t('all', { count: underWay })}
        </TextButton>
      </div>
    </PanelHead>
  );
}
