import { LightBulbIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import type { Day } from '@/domain/calendar';
import type { IdeaRow } from '@/domain/read-models/improvement';
import { EmptyState } from '../../ui/empty-state';
import { TextButton } from '../../ui/text-button';
import { useDesk } from '../desk-context';
import { IdeaField, useNewIdea } from './idea-field';
import { IdeaList } from './idea-list';
import { DRAFT } from './improvement-view';
import { useImprovement } from './use-improvement';

/** Every idea on the board: what is tested first, and last what has come to an end. */
export function AllIdeas({ today }: { readonly today: Day }) {
  const t = useTranslations('improvement');
  const { showImprovement } = useDesk();
  const { underWay, closed } = useImprovement();
  const idea = useNewIdea(DRAFT.ideaInPanel, today);
  const columns = [...underWay].reverse().filter((column) => column.ideas.length > 0);
  return (
    <>
      <IdeaField idea={idea} roomy />
      {columns.length + closed.length === 0 ? (
        <div className="pt-16">
          <EmptyState
            icon={<LightBulbIcon aria-hidden />}
            title={t('emptyTitle')}
            fact={t('emptyFact')}
          />
        </div>
      ) : null}
      {columns.map(({ phase, ideas }) => (
        <Part key={phase} title={t(`phaseTitle.${phase}`)} rows={ideas} />
      ))}
      {closed.length === 0 ? null : <Part title={t('closed')} rows={closed} />}
      <div className="-ml-4 pt-20">
        <TextButton onClick={() => showImprovement({ kind: 'actions' })}>
          {t('unitActions.link')}
        </TextButton>
      </div>
    </>
  );
}

function Part({ title, rows }: { readonly title: string; readonly rows: readonly IdeaRow[] }) {
  const t = useTranslations('improvement');
  return (
    <section className="pt-20">
      <h2 className="pb-4 font-strong text-lead">
        {title} <span className="text-ax-text-neutral-subtle">{rows.length}</span>
      </h2>
      <IdeaList name={t('partName', { name: title, count: rows.length })} rows={rows} />
    </section>
  );
}
