import type { Day } from '@/domain/calendar';
import type { CommandOf } from '@/domain/command';
import { DAY_VALUES } from '@/domain/day/decide-correct';
import type { DayValues } from '@/domain/day/recent-days';
import { wholeNumber } from '../dialogs/counts-draft';

export type DayField = (typeof DAY_VALUES)[number];

/** The figures of a day as they are typed, and what stood there when that was begun. */
export type DayDraft = {
  readonly day: Day;
  readonly typed: Readonly<Record<DayField, string>>;
  readonly sees: DayValues;
};

export type ReadDay =
  | { readonly kind: 'command'; readonly command: CommandOf<'CorrectDay'> }
  | { readonly kind: 'notANumber'; readonly field: DayField };

export function dayDraft(day: Day, values: DayValues, sees = values): DayDraft {
  const text = (value: number | null) => (value === null ? '' : String(value));
  const { received, registered, finished, stock, unregistered } = values;
  return {
    day,
    typed: {
      received: text(received),
      registered: text(registered),
      finished: text(finished),
      stock: text(stock),
      unregistered: text(unregistered),
    },
    sees,
  };
}

/** The fields of a day: one without a cut-off has nothing that was unregistered then. */
export function fieldsOf({ unregistered }: DayValues): readonly DayField[] {
  return DAY_VALUES.filter((field) => field !== 'unregistered' || unregistered !== null);
}

export function readDay({ day, typed, sees }: DayDraft): ReadDay {
  const becomes = { ...sees };
  for (const field of fieldsOf(sees)) {
    const value = wholeNumber(typed[field]);
    if (value === null) return { kind: 'notANumber', field };
    becomes[field] = value;
  }
  return { kind: 'command', command: { type: 'CorrectDay', day, sees, becomes } };
}
