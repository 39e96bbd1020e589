import { MenuElipsisHorizontalIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import type { CaseId } from '@/domain/ids';
import { useDesk } from './desk-context';

/** Opens *Flytt til …* for one card. A sibling of what opens the card, seen on hover, focus and touch. */
export function MoveButton({
  caseId,
  reference,
}: {
  readonly caseId: CaseId;
  readonly reference: string;
}) {
  const t = useTranslations('card');
  const { showMoveMenu } = useDesk();
  return (
    <button
      type="button"
      data-move
      aria-haspopup="menu"
      aria-label={t('move', { reference })}
      className="-my-4 relative z-1 flex size-24 shrink-0 cursor-pointer items-center justify-center rounded-tag bg-inherit opacity-0 hover:bg-ax-bg-neutral-moderate-hover focus-visible:opacity-100 group-hover:opacity-100 touch:opacity-100 phone:size-36"
      onClick={(event) => showMoveMenu(caseId, event.currentTarget)}
    >
      <MenuElipsisHorizontalIcon aria-hidden fontSize="1.25rem" />
    </button>
  );
}
