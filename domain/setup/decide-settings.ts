import { personOf } from '../actor';
import { unreachable } from '../assert';
import type { Board } from '../board';
import type { CommandOf } from '../command';
import { type Context, type Decision, happened, QUIET, refused } from '../decision';
import { refusal } from '../refusal';
import { isCaseLink } from './case-link';
import { isSamePart } from './parts';
import { isSame } from './same';

export type SettingsCommand = CommandOf<
  'ChangeUnitDetails' | 'MoveCaseType' | 'SetRetention' | 'StatePrivacyFacts' | 'KeepImportMapping'
>;

/** What a unit says of itself beside its lists. */
export function decideSettings(board: Board, command: SettingsCommand, context: Context): Decision {
  const by = personOf(context.actor);
  const { setup } = board;
  switch (command.type) {
    case 'ChangeUnitDetails': {
      const { unitNumber, caseLink, replaces } = command;
      if (isSame({ unitNumber, caseLink }, setup)) return QUIET;
      if (!isSame(replaces, setup)) return refused(refusal('E_TEXT_CHANGED'));
      if (caseLink !== null && !isCaseLink(caseLink))
        return refused(refusal('E_BAD_LINK', { field: 'caseLink' }));
      return happened({ type: 'UnitDetailsSet', data: { unitNumber, caseLink }, priv: { by } });
    }
    case 'MoveCaseType':
      return moved(board, command, context);
    case 'SetRetention': {
      const { cases, staffing, improvement, replaces } = command;
      const data = { cases, staffing, improvement };
      if (isSame(data, setup.retention)) return QUIET;
      if (!isSame(replaces, setup.retention)) return refused(refusal('E_TEXT_CHANGED'));
      return happened({ type: 'RetentionSet', data, priv: { by } });
    }
    case 'StatePrivacyFacts':
      return stated(board, command, context);
    case 'KeepImportMapping':
      return keptMapping(board, command, context);
    default:
      return unreachable(command);
  }
}

function moved(
  { setup }: Board,
  { caseType, before }: CommandOf<'MoveCaseType'>,
  context: Context,
): Decision {
  const ids = setup.caseTypes.map((one) => one.id);
  const place = ids.indexOf(caseType);
  if (place === -1) return refused(refusal('E_NOT_FOUND', { field: 'caseType' }));
  if (before !== null && !ids.includes(before))
    return refused(refusal('E_NOT_FOUND', { field: 'before' }));
  if (before === caseType || before === (ids[place + 1] ?? null)) return QUIET;
  const priv = { by: personOf(context.actor) };
  return happened({ type: 'CaseTypeMoved', data: { caseType, before }, priv });
}

function stated(
  { setup }: Board,
  { purpose, controller, dpia, discussed, replaces }: CommandOf<'StatePrivacyFacts'>,
  context: Context,
): Decision {
  const data = { purpose, controller, dpia, discussed };
  if (isSame(data, setup.privacy)) return QUIET;
  if (!isSame(replaces, setup.privacy)) return refused(refusal('E_TEXT_CHANGED'));
  if (discussed !== null && discussed > context.today)
    return refused(refusal('E_BAD_DATE', { field: 'discussed' }));
  return happened({ type: 'PrivacyFactsSet', data, priv: { by: personOf(context.actor) } });
}

function keptMapping(
  { setup }: Board,
  { type: _type, ...data }: CommandOf<'KeepImportMapping'>,
  context: Context,
): Decision {
  const ids = new Set(setup.caseTypes.map(({ id }) => id));
  const { always, types, names } = data;
  const isKnown = always === null || ids.has(always);
  if (!isKnown) return refused(refusal('E_NOT_FOUND', { field: 'always' }));
  if (!types.every((id) => ids.has(id))) return refused(refusal('E_NOT_FOUND', { field: 'types' }));
  if (!names.every(({ caseType }) => ids.has(caseType)))
    return refused(refusal('E_NOT_FOUND', { field: 'names' }));
  const part = (value: typeof data | null) => ({ part: 'importMapping', value }) as const;
  if (isSamePart(part(data), part(setup.importMapping))) return QUIET;
  const priv = { by: personOf(context.actor) };
  return happened({ type: 'ImportMappingKept', data, priv });
}
