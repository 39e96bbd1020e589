import type { Refusal } from '@/domain/refusal';
import { type Problems, placeRefusal } from '../form/problem';
import type { Body } from '../form/send';
import type { UsualReason } from '../settings/usual-reasons';
import type { Language } from '../ui/language';
import { caseTypeField, namedRows, type SetupDraft } from './setup-draft';

/** What is sent to set up the installation. */
export function setupRequest(
  draft: SetupDraft,
  language: Language,
  reasons: readonly UsualReason[],
): Body {
  return {
    ...(draft.code === null ? {} : { code: draft.code }),
    owner: draft.owner,
    unit: { name: draft.unitName },
    language,
    caseTypes: namedRows(draft.caseTypes).map(({ row: _row, ...caseType }) => caseType),
    reasons,
  };
}

/** The server counts the rows it was sent; the form has its own numbers, and its own names for the fields. */
export function setupRefusal(refusal: Refusal, draft: SetupDraft): Problems {
  const sent = namedRows(draft.caseTypes);
  const row = sent[Number(ROW.exec(refusal.field ?? '')?.[1] ?? Number.NaN)];
  if (row !== undefined) {
    const field = caseTypeField(row.row, 'name');
    return placeRefusal({ ...refusal, field }, [field]);
  }
  return placeRefusal(refusal, FIELDS);
}

const ROW = /^caseTypes\.(\d+)\b/;
const FIELDS = ['code', 'owner.name', 'owner.email', 'owner.password', 'unit.name'];
