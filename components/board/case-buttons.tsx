import { Button } from '@navikt/ds-react/Button';
import type { Case } from '@/domain/cases/case';
import { actOf, perform } from './act';
import { ACTION_ICONS } from './action-icons';
import type { CaseAction } from './case-actions';
import { useDesk } from './desk-context';
import { useActionLabel } from './use-action-label';

/** What is seldom done stands below, smaller. */
const SELDOM: ReadonlySet<CaseAction> = new Set<CaseAction>([
  'keep',
  'urgent',
  'notUrgent',
  'change',
  'withdraw',
]);

/** The verbs of a case, the likeliest first and filled. */
export function CaseButtons({
  card,
  actions,
}: {
  readonly card: Case;
  readonly actions: readonly CaseAction[];
}) {
  const label = useActionLabel(card);
  const desk = useDesk();
  const often = actions.filter((action) => !SELDOM.has(action));
  const seldom = actions.filter((action) => SELDOM.has(action));
  const button = (action: CaseAction, variant: 'primary' | 'secondary' | 'tertiary') => {
    const Icon = ACTION_ICONS[action];
    return (
      <Button
        key={action}
        size="small"
        className="min-h-36 touch:min-h-44"
        variant={variant}
        {...(variant === 'primary' ? {} : { 'data-color': 'neutral' as const })}
        icon={<Icon aria-hidden />}
        onClick={() => perform(desk, actOf(action, card.id))}
      >
        {label(action)}
      </Button>
    );
  };
  return (
    <div className="flex flex-col gap-8 pb-6">
      {often.length === 0 ? null : (
        <div className="flex flex-wrap gap-8">
          {often.map((action, place) => button(action, place === 0 ? 'primary' : 'secondary'))}
        </div>
      )}
      {seldom.length === 0 ? null : (
        <div className="-ml-8 flex flex-wrap gap-x-4">
          {seldom.map((action) => button(action, 'tertiary'))}
        </div>
      )}
    </div>
  );
}
