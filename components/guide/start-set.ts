import type { CommandOf } from '@/domain/command';
import { sameName } from '@/domain/text/confusable';

type StartType = Omit<CommandOf<'AddCaseType'>, 'type' | 'name'>;

/** What most units for sickness benefit have, to begin with and to change. The names stand with the other words. */
const START_SET = {
  extension: { difficulty: 1, tracking: 'counts', needsApproval: false },
  refund: { difficulty: 1, tracking: 'counts', needsApproval: false },
  business: { difficulty: 3, tracking: 'cards', needsApproval: false },
  freelance: { difficulty: 3, tracking: 'cards', needsApproval: false },
  injury: { difficulty: 3, tracking: 'cards', needsApproval: false },
  abroad: { difficulty: 3, tracking: 'cards', needsApproval: false },
  backdated: { difficulty: 2, tracking: 'cards', needsApproval: false },
  complaint: { difficulty: 3, tracking: 'cards', needsApproval: true },
} as const satisfies Record<string, StartType>;

/** The orders for those that the unit does not have yet, by name. */
export function startSet(
  inUse: readonly { readonly name: string }[],
  nameOf: (key: string) => string,
): readonly CommandOf<'AddCaseType'>[] {
  return Object.entries(START_SET)
    .map(([key, type]) => ({ type: 'AddCaseType' as const, name: nameOf(key), ...type }))
    .filter(({ name }) => !inUse.some((one) => sameName(one.name, name)));
}
