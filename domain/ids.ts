/** Ids are strings that say what they identify, so that one cannot stand where another belongs. */
declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

export type UnitId = Branded<'UnitId'>;
/** A person of one unit. Accounts have ids of their own; a person's name is never on the board. */
export type PersonId = Branded<'PersonId'>;
export type CaseId = Branded<'CaseId'>;
export type CaseTypeId = Branded<'CaseTypeId'>;
export type ReasonId = Branded<'ReasonId'>;
/** One of the unit's duties, such as the telephone. */
export type DutyId = Branded<'DutyId'>;
export type PriorityId = Branded<'PriorityId'>;
export type IdeaId = Branded<'IdeaId'>;
export type ActionId = Branded<'ActionId'>;
/**
 * Made by whoever gives the command: a UUIDv7 from a client, a fixed name from the system (`open:2026-11-23`), and of an
 * integration a UUID behind a word of its own, so that the log says who it was without a person.
 */
export type CommandId = Branded<'CommandId'>;
/** A keyed hash of the id a case has in its case system; it outlives that id. */
export type SourceKey = Branded<'SourceKey'>;

/** The id of the n-th new thing that a command makes. The same command makes the same ids wherever it is decided. */
export function derivedId<Id extends DerivedId>(commandId: CommandId, n = 0): Id {
  return `${commandId}${n === 0 ? '' : `.${n.toString(36)}`}` as string as Id;
}

type DerivedId = CaseId | CaseTypeId | ReasonId | DutyId | PriorityId | IdeaId | ActionId;

const OF_INTEGRATION = 'integration-';

/** The id of what an API key orders under this UUID. No client can send such an id. */
export function integrationCommandId(uuid: string): CommandId {
  return `${OF_INTEGRATION}${uuid.toLowerCase()}` as string as CommandId;
}

export function isOfIntegration(commandId: CommandId): boolean {
  return commandId.startsWith(OF_INTEGRATION);
}
