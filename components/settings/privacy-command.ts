import type { Day } from '@/domain/calendar';
import type { CommandOf } from '@/domain/command';
import type { PrivacyFacts } from '@/domain/setup/setup';
import { mergeEdit } from '../form/merge-edit';
import type { Problems } from '../form/problem';
import { textOf } from '../form/text-of';
import { typedDay } from '../ui/typed-day';

export const PRIVACY_FACTS = [
  'purpose',
  'controller',
  'dpia',
  'discussed',
] as const satisfies readonly (keyof PrivacyFacts)[];

export type ReadPrivacy =
  | { readonly ok: true; readonly edit: PrivacyFacts }
  | { readonly ok: false; readonly problems: Problems };

/** Everything may be left empty, and the leaders are then reminded of it. */
export function readPrivacy(form: FormData, discussed: string, today: Day): ReadPrivacy {
  const written = (name: string) => textOf(form, name).trim() || null;
  const day = typedDay(discussed, today);
  if (discussed.trim() !== '' && (day === null || day > today))
    return { ok: false, problems: { discussed: { code: 'badPastDay' } } };
  return {
    ok: true,
    edit: {
      purpose: written('purpose'),
      controller: written('controller'),
      dpia: written('dpia'),
      discussed: day,
    },
  };
}

/**
 * My change, on top of what others changed since the dialog opened. It replaces what I have `seen` in what I changed, so
 * that it is refused when others have changed that too.
 */
export function privacyCommand(
  opened: PrivacyFacts,
  written: PrivacyFacts,
  current: PrivacyFacts,
  seen: PrivacyFacts = opened,
): CommandOf<'StatePrivacyFacts'> {
  const replaced = <Fact extends keyof PrivacyFacts>(fact: Fact): PrivacyFacts[Fact] =>
    written[fact] === opened[fact] ? current[fact] : seen[fact];
  return {
    type: 'StatePrivacyFacts',
    ...mergeEdit(factsOf(opened), written, factsOf(current)),
    replaces: {
      purpose: replaced('purpose'),
      controller: replaced('controller'),
      dpia: replaced('dpia'),
      discussed: replaced('discussed'),
    },
  };
}

function factsOf({ purpose, controller, dpia, discussed }: PrivacyFacts): PrivacyFacts {
  return { purpose, controller, dpia, discussed };
}
