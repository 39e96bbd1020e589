import {
  ArrowRightLeftIcon,
  ArrowUndoIcon,
  CalendarIcon,
  CheckmarkIcon,
  ClipboardCheckmarkIcon,
  HandFingerIcon,
  HourglassIcon,
  InboxDownIcon,
  PencilWritingIcon,
  PersonCheckmarkIcon,
  XMarkIcon,
  XMarkOctagonIcon,
} from '@navikt/aksel-icons';
import type { CaseAction } from './case-actions';

/** One icon per verb, the same on buttons, in menus and in dialogs. */
export const ACTION_ICONS: Record<CaseAction, typeof CheckmarkIcon> = {
  register: ClipboardCheckmarkIcon,
  take: HandFingerIcon,
  finish: CheckmarkIcon,
  sendToApproval: PersonCheckmarkIcon,
  approve: CheckmarkIcon,
  return: ArrowUndoIcon,
  received: InboxDownIcon,
  hold: HourglassIcon,
  handOver: ArrowRightLeftIcon,
  putBack: ArrowUndoIcon,
  keep: CalendarIcon,
  reopen: ArrowUndoIcon,
  urgent: XMarkOctagonIcon,
  notUrgent: XMarkOctagonIcon,
  change: PencilWritingIcon,
  withdraw: XMarkIcon,
};
