import type { CommandOf } from '@/domain/command';
import { caseLinkOf, isCaseLink } from '@/domain/setup/case-link';
import type { Setup } from '@/domain/setup/setup';
import { mergeEdit, replacedBy } from '../form/merge-edit';
import type { Problems } from '../form/problem';
import { textOf } from '../form/text-of';

/** What a person says about the unit's number, and where its cases open. */
export type DetailsEdit = Pick<Setup, 'unitNumber' | 'caseLink'>;

export type ReadDetails =
  | { readonly ok: true; readonly edit: DetailsEdit }
  | { readonly ok: false; readonly problems: Problems };

/** Both may be left empty; a number is nothing but digits. */
export function readDetails(form: FormData): ReadDetails {
  const unitNumber = textOf(form, 'unitNumber').replaceAll(' ', '');
  const caseLink = textOf(form, 'caseLink').trim();
  if (unitNumber !== '' && !/^\d{1,9}$/.test(unitNumber))
    return { ok: false, problems: { unitNumber: { code: 'badUnitNumber' } } };
  if (caseLink !== '' && !isCaseLink(caseLink))
    return { ok: false, problems: { caseLink: { code: 'E_BAD_LINK' } } };
  return {
    ok: true,
    edit: {
      unitNumber: unitNumber === '' ? null : unitNumber,
      caseLink: caseLink === '' ? null : caseLink,
    },
  };
}

/** My change, on top of what others changed since the dialog opened. */
export function detailsCommand(
  opened: DetailsEdit,
  written: DetailsEdit,
  current: DetailsEdit,
  seen: DetailsEdit = opened,
): CommandOf<'ChangeUnitDetails'> {
  const [before, now] = [editOf(opened), editOf(current)];
  const replaces = replacedBy(before, written, now, editOf(seen));
  return { type: 'ChangeUnitDetails', ...mergeEdit(before, written, now), replaces };
}

/** An id that no case has, to show what a pattern makes. */
export const EXAMPLE_ID = '12345678';

/** The address that a pattern makes of the example, or null when it is no pattern yet. */
export function exampleOf(pattern: string | null): string | null {
  const trimmed = pattern?.trim() ?? '';
  return isCaseLink(trimmed) ? caseLinkOf(trimmed, EXAMPLE_ID) : null;
}

function editOf({ unitNumber, caseLink }: DetailsEdit): DetailsEdit {
  return { unitNumber, caseLink };
}
