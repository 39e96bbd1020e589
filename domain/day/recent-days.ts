import type { Day } from '../calendar';
import { LIMITS } from '../limits';
import { isSame } from '../setup/same';
import type { CutoffSeal, DayFigures } from './day';

/** A day that is over, as it is known now. */
export type RecentDay = {
  readonly figures: DayFigures;
  readonly seal: CutoffSeal | null;
  /** What the board itself had found, as long as something else has been put in its place. */
  readonly found: DayValues | null;
};

/** What of a day can turn out to have been otherwise. Who was here is no matter of counting. */
export type DayValues = Pick<DayFigures, 'received' | 'registered' | 'finished' | 'stock'> & {
  /** At the cut-off; null for a day that had none. */
  readonly unregistered: number | null;
};

export function dayValues({ figures, seal }: RecentDay): DayValues {
  const { received, registered, finished, stock } = figures;
  return { received, registered, finished, stock, unregistered: seal?.unregistered ?? null };
}

export function recentDay(days: readonly RecentDay[], day: Day): RecentDay | undefined {
  return days.find(({ figures }) => figures.day === day);
}

/** The days that are kept once another one is over, newest first. */
export function withDayOver(
  days: readonly RecentDay[],
  figures: DayFigures,
  seal: CutoffSeal | null,
): readonly RecentDay[] {
  return [{ figures, seal, found: null }, ...days].slice(0, LIMITS.recentDays);
}

/** A day that is corrected to what the board had found is not corrected any more. */
export function withCorrection(
  days: readonly RecentDay[],
  { day, becomes }: { readonly day: Day; readonly becomes: DayValues },
): readonly RecentDay[] {
  return days.map((one) => {
    if (one.figures.day !== day) return one;
    const { unregistered, ...figures } = becomes;
    const found = one.found ?? dayValues(one);
    const upToDate = unregistered === null ? null : unregistered === 0;
    return {
      figures: { ...one.figures, ...figures, upToDate },
      seal: sealOf(one.seal, unregistered),
      found: isSame(found, becomes) ? null : found,
    };
  });
}

function sealOf(seal: CutoffSeal | null, unregistered: number | null): CutoffSeal | null {
  if (seal === null || unregistered === null) return seal;
  return { ...seal, upToDate: unregistered === 0, unregistered };
}
