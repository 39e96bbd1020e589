import { Button } from '@navikt/ds-react/Button';
import { useTranslations } from 'next-intl';
import { type Idea, isClosedIdea, MOVES } from '@/domain/ideas/ideas';
import { useDesk } from '../desk-context';
import { PHASE_ICONS } from './phase-mark';
import { useRowFocus } from './use-row-focus';

/** Where the idea may go from here, and nowhere else. */
export function PhaseMoves({ idea }: { readonly idea: Idea }) {
  const t = useTranslations('improvement.move');
  const { give } = useDesk();
  const { list, follow } = useRowFocus<HTMLDivElement>(idea.phase);
  return (
    <div ref={list}>
      <fieldset data-row="moves" className="flex min-w-0 flex-wrap gap-8 border-0 p-0">
        <legend className="sr-only">{t('name')}</legend>
        {MOVES[idea.phase].map((phase) => {
          const Icon = PHASE_ICONS[phase];
          return (
            <Button
              key={phase}
              size="small"
              variant="secondary"
              data-color="neutral"
              className="min-h-36 touch:min-h-44"
              icon={<Icon aria-hidden />}
              onClick={() => {
                follow('moves');
                give({ type: 'MoveIdea', idea: idea.id, phase }, 'told');
              }}
            >
              {isClosedIdea(idea) ? t('again') : t(phase)}
            </Button>
          );
        })}
      </fieldset>
    </div>
  );
}
