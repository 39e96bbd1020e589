import type { Board } from '../board';
import type { BoardEvent } from '../event';
import { type CaseTypeId, type CommandId, derivedId, type ReasonId } from '../ids';
import { nameKey } from '../text/confusable';
import type { MovedLists, MovedReason, MovedType } from './moving';

/** Where the types and reasons of another unit are on this board, and what has to be added to it for that. */
export type Matched = {
  readonly events: readonly BoardEvent[];
  readonly typeOf: ReadonlyMap<CaseTypeId, CaseTypeId>;
  readonly reasonOf: ReadonlyMap<ReasonId, ReasonId>;
};

/** By name, in use before out of use. It is asked where the command is decided, so that two never add the same. */
export function matched(board: Board, lists: MovedLists, commandId: CommandId): Matched {
  const events: BoardEvent[] = [];
  const typeOf = new Map<CaseTypeId, CaseTypeId>();
  const reasonOf = new Map<ReasonId, ReasonId>();
  for (const type of lists.caseTypes) {
    const here = sameType(board, type);
    const id = here ?? derivedId<CaseTypeId>(commandId, events.length);
    if (here === null) events.push(typeAdded(id, type, type.name));
    typeOf.set(type.there, id);
  }
  for (const reason of lists.reasons) {
    const here = sameReason(board, reason);
    const id = here ?? derivedId<ReasonId>(commandId, events.length);
    if (here === null) events.push(reasonAdded(id, reason));
    reasonOf.set(reason.there, id);
  }
  return { events, typeOf, reasonOf };
}

/** The type that counts can go to, or the event that makes one: a type of the same name may have cards here. */
export function matchedCount(
  board: Board,
  type: MovedType,
  commandId: CommandId,
): { readonly events: readonly BoardEvent[]; readonly caseType: CaseTypeId } {
  const counted = board.setup.caseTypes.filter(({ tracking }) => tracking === 'counts');
  const here = inUseFirst(counted.filter((one) => nameKey(one.name) === nameKey(type.name)));
  if (here !== null) return { events: [], caseType: here };
  const caseType = derivedId<CaseTypeId>(commandId);
  return { events: [typeAdded(caseType, type, freeName(board, type.name))], caseType };
}

/** Null when there is none of its name. */
export function sameType({ setup }: Board, { name }: Pick<MovedType, 'name'>): CaseTypeId | null {
  return inUseFirst(setup.caseTypes.filter((one) => nameKey(one.name) === nameKey(name)));
}

/** Null when its list has none of its text. */
export function sameReason({ setup }: Board, { list, text }: MovedReason): ReasonId | null {
  const ofList = setup.reasons.filter((one) => one.list === list);
  return inUseFirst(ofList.filter((one) => nameKey(one.text) === nameKey(text)));
}

function inUseFirst<Id extends string>(
  same: readonly { readonly id: Id; readonly retired: boolean }[],
): Id | null {
  return (same.find((one) => !one.retired) ?? same[0])?.id ?? null;
}

function typeAdded(id: CaseTypeId, type: MovedType, name: string): BoardEvent {
  const { there: _there, ...rest } = type;
  return { type: 'CaseTypeSet', data: { ...rest, id, name }, priv: { by: null } };
}

function reasonAdded(id: ReasonId, reason: MovedReason): BoardEvent {
  const { there: _there, ...rest } = reason;
  return { type: 'ReasonSet', data: { ...rest, id }, priv: { by: null } };
}

function freeName({ setup }: Board, name: string): string {
  const taken = new Set(setup.caseTypes.map((one) => nameKey(one.name)));
  for (let n = 2; ; n += 1) {
    const candidate = n === 2 && !taken.has(nameKey(name)) ? name : `${name} ${n}`;
    if (!taken.has(nameKey(candidate))) return candidate;
  }
}
