'use client';

import { ArrowUndoIcon, XMarkOctagonIcon } from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { unreachable } from '@/domain/assert';
import type { Day } from '@/domain/calendar';
import type { Case } from '@/domain/cases/case';
import { openWaits } from '@/domain/cases/waits';
import type { DialogRequest } from '../desk-context';
import { ChangeDialog } from './change-dialog';
import { HandOverDialog } from './hand-over-dialog';
import { HoldDialog } from './hold-dialog';
import { KeepDialog } from './keep-dialog';
import { LineDialog } from './line-dialog';
import { PutBackDialog } from './put-back-dialog';
import { ReviewDialog } from './review-dialog';
import { WithdrawDialog } from './withdraw-dialog';

type CaseRequest = Extract<DialogRequest, { readonly caseId: unknown }>;

type CaseDialogProps = {
  readonly request: CaseRequest;
  readonly card: Case | undefined;
  readonly today: Day;
};

/** A question about one case. When the case leaves the board meanwhile, that is said in its place. */
export function CaseDialog({ request, card, today }: CaseDialogProps) {
  const t = useTranslations('dialog');
  if (card === undefined) return <p>{t('caseGone')}</p>;
  switch (request.kind) {
    case 'hold':
      return <HoldDialog card={card} today={today} {...drafted(request.draft)} />;
    case 'putBack':
      return <PutBackDialog card={card} {...drafted(request.draft)} />;
    case 'handOver':
      return <HandOverDialog card={card} {...drafted(request.draft)} />;
    case 'withdraw':
      return <WithdrawDialog card={card} {...drafted(request.draft)} />;
    case 'keep':
      return <KeepDialog card={card} today={today} {...drafted(request.draft)} />;
    case 'change':
      return <ChangeDialog card={card} today={today} {...drafted(request.draft)} />;
    case 'urgent':
      return (
        <LineDialog
          label={t('urgent.why')}
          verb={t('urgent.verb')}
          icon={<XMarkOctagonIcon aria-hidden />}
          draft={request.draft?.reason ?? card.priv.urgentReason ?? ''}
          command={(reason) => ({ type: 'MarkUrgent', caseId: card.id, reason })}
        />
      );
    case 'return':
      return (
        <LineDialog
          label={t('return.why')}
          verb={t('return.verb')}
          icon={<ArrowUndoIcon aria-hidden />}
          draft={request.draft?.reason ?? ''}
          command={(reason) => ({ type: 'ReturnCase', caseId: card.id, reason })}
        />
      );
    case 'review': {
      const wait = openWaits(card).find((one) => one.id === request.wait);
      if (wait === undefined) return <p>{t('waitGone')}</p>;
      return <ReviewDialog card={card} wait={wait} today={today} {...drafted(request.draft)} />;
    }
    default:
      return unreachable(request);
  }
}

function drafted<Draft>(draft: Draft | undefined): { readonly draft?: Draft } {
  return draft === undefined ? {} : { draft };
}
