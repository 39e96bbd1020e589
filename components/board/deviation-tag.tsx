import {
  ArrowsCirclepathIcon,
  ArrowsSquarepathIcon,
  ArrowUndoIcon,
  CheckmarkCircleIcon,
  EnvelopeClosedIcon,
  ExclamationmarkTriangleIcon,
  FileXMarkIcon,
  XMarkOctagonIcon,
} from '@navikt/aksel-icons';
import { useTranslations } from 'next-intl';
import { unreachable } from '@/domain/assert';
import type { Day } from '@/domain/calendar';
import type { Deviation } from '@/domain/read-models/case-deviation';
import { Tag } from '../ui/tag';
import { useDates } from '../ui/use-dates';

/** What a card says besides its own state: things that only this device knows. */
export type Mark =
  | Deviation
  | { readonly kind: 'conflict'; readonly by: string; readonly at: number; readonly state: string }
  | { readonly kind: 'pending'; readonly closed: boolean }
  | { readonly kind: 'finished'; readonly at: number }
  | { readonly kind: 'withdrawn' };

/** The third line of a card. */
export function DeviationTag({ mark, today }: { readonly mark: Mark; readonly today: Day }) {
  const text = useMarkText(today)(mark);
  switch (mark.kind) {
    case 'missing':
      return (
        <Tag tone="warning" icon={<FileXMarkIcon aria-hidden />}>
          {text}
        </Tag>
      );
    case 'overDeadline':
    case 'urgent':
      return (
        <Tag tone="danger" icon={<XMarkOctagonIcon aria-hidden />}>
          {text}
        </Tag>
      );
    case 'deadline':
    case 'lateReview':
    case 'returnsTonight':
      return (
        <Tag tone="warning" icon={<ExclamationmarkTriangleIcon aria-hidden />}>
          {text}
        </Tag>
      );
    case 'conflict':
      return (
        <Tag tone="warning" icon={<ArrowsSquarepathIcon aria-hidden />}>
          {text}
        </Tag>
      );
    case 'cameBack':
      return (
        <Tag tone="info" icon={<ArrowUndoIcon aria-hidden />}>
          {text}
        </Tag>
      );
    case 'pending':
      return (
        <Tag tone="dashed" icon={<ArrowsCirclepathIcon aria-hidden />}>
          {text}
        </Tag>
      );
    case 'finished':
    case 'withdrawn':
      return (
        <Tag tone="success" icon={<CheckmarkCircleIcon aria-hidden />}>
          {text}
        </Tag>
      );
    default:
      return unreachable(mark);
  }
}

/** The same words for the eye and for the card's spoken name. */
export function useMarkText(today: Day): (mark: Mark) => string {
  const t = useTranslations('card.mark');
  const dates = useDates(today);
  return (mark) => {
    switch (mark.kind) {
      case 'missing':
        return t('missing');
      case 'overDeadline':
        return t('overDeadline', { days: mark.days });
      case 'urgent':
        return mark.reason === null ? t('urgent') : t('urgentBecause', { reason: mark.reason });
      case 'deadline':
        return t('deadline', { day: dates.near(mark.day) });
      case 'lateReview':
        return t('lateReview', { days: mark.days });
      case 'returnsTonight':
        return t('returnsTonight');
      case 'cameBack':
        return t(`cameBack.${mark.from}`);
      case 'conflict':
        return t('conflict', { by: mark.by, clock: dates.clock(mark.at), state: mark.state });
      case 'pending':
        return mark.closed ? t('pendingClosed') : t('pending');
      case 'finished':
        return t('finished', { clock: dates.clock(mark.at) });
      case 'withdrawn':
        return t('withdrawn');
      default:
        return unreachable(mark);
    }
  };
}

/** Beside whatever else a waiting case says: what it waited for may have come. */
export function NewPostTag() {
  const t = useTranslations('card.mark');
  return (
    <Tag tone="info" icon={<EnvelopeClosedIcon aria-hidden />}>
      {t('newPost')}
    </Tag>
  );
}
