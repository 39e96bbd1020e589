import type { Day } from '@/domain/calendar';
import type { CommandOf } from '@/domain/command';
import type { Pile } from '@/domain/counts/counts';
import type { CaseTypeId } from '@/domain/ids';
import { typedDay } from '../../ui/typed-day';

export const WHATS = ['finished', 'registered', 'received', 'recount'] as const;

/** What has been filled in, as it was typed. */
export type CountsDraft = {
  readonly what: (typeof WHATS)[number];
  readonly number: string;
  readonly received: string;
  /** Of what came: it is registered already. */
  readonly registered: boolean;
  readonly unregistered: string;
  readonly ready: string;
  /** The totals that stood beside the fields when the first digit of a recount was typed. */
  readonly sees: { readonly unregistered: number; readonly ready: number } | null;
};

export type ReadCounts =
  | {
      readonly kind: 'command';
      readonly command: CommandOf<'ReceiveCounts' | 'RegisterCounts' | 'FinishCounts' | 'Recount'>;
    }
  | { readonly kind: 'notANumber'; readonly field: 'number' | 'unregistered' | 'ready' }
  | { readonly kind: 'notADay' };

/** The command that was meant, or the first field that cannot be read. */
export function countCommand(
  draft: CountsDraft,
  caseType: CaseTypeId,
  piles: readonly Pile[],
  today: Day,
): ReadCounts {
  if (draft.what === 'recount') return recount(draft, caseType, piles, today);
  const number = wholeNumber(draft.number);
  if (number === null || number === 0) return { kind: 'notANumber', field: 'number' };
  if (draft.what === 'finished')
    return { kind: 'command', command: { type: 'FinishCounts', caseType, number } };
  if (draft.what === 'registered')
    return { kind: 'command', command: { type: 'RegisterCounts', caseType, number } };
  const received = draft.received.trim() === '' ? today : typedDay(draft.received, today);
  if (received === null) return { kind: 'notADay' };
  return {
    kind: 'command',
    command: { type: 'ReceiveCounts', caseType, received, number, registered: draft.registered },
  };
}

/** The pile of the day that was typed, as it stands now. */
export function pileOf(
  draft: CountsDraft,
  piles: readonly Pile[],
  today: Day,
): Omit<Pile, 'received'> {
  const received = draft.received.trim() === '' ? today : typedDay(draft.received, today);
  const pile = piles.find((one) => one.received === received);
  return { unregistered: pile?.unregistered ?? 0, ready: pile?.ready ?? 0 };
}

function recount(
  draft: CountsDraft,
  caseType: CaseTypeId,
  piles: readonly Pile[],
  today: Day,
): ReadCounts {
  const received = draft.received.trim() === '' ? today : typedDay(draft.received, today);
  if (received === null) return { kind: 'notADay' };
  const unregistered = wholeNumber(draft.unregistered);
  if (unregistered === null) return { kind: 'notANumber', field: 'unregistered' };
  const ready = wholeNumber(draft.ready);
  if (ready === null) return { kind: 'notANumber', field: 'ready' };
  const sees = draft.sees ?? pileOf(draft, piles, today);
  return {
    kind: 'command',
    command: { type: 'Recount', caseType, received, sees, becomes: { unregistered, ready } },
  };
}

// Digits, with the spaces and dots that people put between thousands.
export function wholeNumber(text: string): number | null {
  const digits = text.replaceAll(/[\s.]/g, '');
  return /^\d{1,7}$/.test(digits) ? Number(digits) : null;
}
