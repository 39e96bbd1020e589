import { isOpenAction } from '@/domain/actions/decide';
import type { Board } from '@/domain/board';
import type { Case } from '@/domain/cases/case';
import { isClosed } from '@/domain/cases/case';
import { openCases } from '@/domain/cases/order';
import type { ClientCommand, ServerCommand } from '@/domain/command';
import { isClosedIdea } from '@/domain/ideas/ideas';
import {
  type ActionId,
  type CaseId,
  type CaseTypeId,
  type CommandId,
  derivedId,
  type IdeaId,
  type PersonId,
  type ReasonId,
} from '@/domain/ids';
import { LIMITS } from '@/domain/limits';
import type { MovedCase, MovedLists } from '@/domain/moving/moving';
import { windUp } from '@/domain/moving/wind-up';
import { values } from '@/domain/ordered-map';
import type { PlannedCommand } from '../auth/owed';

/** What one unit owes when another becomes part of it, and what that one owes afterwards. */
export type MergePlan = {
  readonly into: readonly PlannedCommand[];
  readonly from: readonly PlannedCommand[];
};

export type MergeWorld = {
  readonly id: string;
  readonly from: Board;
  /** The persons of the one as those of the other, as far as they are in both after it. */
  readonly persons: ReadonlyMap<PersonId, PersonId>;
  /** Cases that are open on both boards. */
  readonly known: ReadonlySet<CaseId>;
};

/**
 * Every command has an id of its own, made from that of the merge: given again, it is answered as it was the first time. All
 * of it is made from one picture of a board that nobody changes any more.
 */
export function planMerge(world: MergeWorld): MergePlan {
  const { id, from, known } = world;
  const name = (part: string, n: number) => `merge:${id}:${part}:${n}` as string as CommandId;
  const numbered = (part: string, commands: readonly (ClientCommand | ServerCommand)[]) =>
    commands.map((command, n): PlannedCommand => ({ commandId: name(part, n), command }));
  return {
    into: [
      ...numbered('lists', [{ type: 'BringLists', lists: listsInUse(from) }]),
      ...numbered('cases', caseCommands(world)),
      ...numbered('counts', countCommands(from)),
      ...improvement(world, name),
    ],
    from: numbered('left', windUp(from, known)),
  };
}

/** Open cases, in the order in which they came. */
export function casesToMove({ cases }: Board): readonly Case[] {
  return values(cases)
    .filter((card) => !isClosed(card.state))
    .sort((one, other) => one.added - other.added || one.place - other.place);
}

/** The limit that the one unit would pass with the work of both, or null. People are counted elsewhere. */
export function tooMuchFor(
  into: Board,
  from: Board,
  fresh: { readonly caseTypes: number; readonly reasons: number },
): number | null {
  const { setup } = into;
  const open = (board: Board) => board.ideas.filter((idea) => !isClosedIdea(idea)).length;
  const sums = [
    [openCases(into) + openCases(from), LIMITS.openCases],
    [setup.caseTypes.length + fresh.caseTypes, LIMITS.caseTypes],
    [setup.reasons.length + fresh.reasons, LIMITS.reasons],
    [open(into) + open(from), LIMITS.ideas],
    [
      into.actions.filter(isOpenAction).length + from.actions.filter(isOpenAction).length,
      LIMITS.actions,
    ],
  ] as const;
  return sums.find(([sum, limit]) => sum > limit)?.[1] ?? null;
}

/** What is in use, and nothing that was retired before. */
export function listsInUse({ setup }: Board): MovedLists {
  return {
    caseTypes: setup.caseTypes.filter(({ retired }) => !retired).map(typeThere),
    reasons: setup.reasons.filter(({ retired }) => !retired).map(reasonThere),
  };
}

function typeThere({ id, ...type }: Board['setup']['caseTypes'][number]) {
  return { there: id, ...type };
}

function reasonThere({ id, ...reason }: Board['setup']['reasons'][number]) {
  return { there: id, ...reason };
}

function caseCommands({ from, persons }: MergeWorld): readonly ServerCommand[] {
  const all = casesToMove(from);
  const size = LIMITS.casesPerMove;
  return Array.from({ length: Math.ceil(all.length / size) }, (_, n): ServerCommand => {
    const part = all.slice(n * size, (n + 1) * size);
    const cases = part.map((card) => movedCase(card, persons));
    return { type: 'BringCases', lists: listsOf(from, part), cases };
  });
}

// The types and reasons of the cases themselves: those may be retired, and must have a name all the same.
function listsOf({ setup }: Board, cases: readonly Case[]): MovedLists {
  const types = new Set<CaseTypeId>(cases.map((card) => card.caseType));
  const reasons = new Set<ReasonId>(
    cases.flatMap(({ state }) =>
      state.kind === 'waiting' ? state.waits.map((wait) => wait.reason) : [],
    ),
  );
  return {
    caseTypes: setup.caseTypes.filter(({ id }) => types.has(id)).map(typeThere),
    reasons: setup.reasons.filter(({ id }) => reasons.has(id)).map(reasonThere),
  };
}

function movedCase(card: Case, persons: MergeWorld['persons']): MovedCase {
  const { id: _id, sourceKey: _key, added: _added, place: _place, rev: _rev, priv, ...rest } = card;
  const { reference: _reference, ...texts } = priv;
  const there = (person: PersonId | null) =>
    person === null ? null : (persons.get(person) ?? null);
  return {
    card: rest,
    priv: {
      ...texts,
      takenBy: there(priv.takenBy),
      keptBy: there(priv.keptBy),
      preparedBy: there(priv.preparedBy),
      lastBy: there(priv.lastBy),
      passedBy: priv.passedBy.flatMap((person) => there(person) ?? []),
    },
  };
}

function countCommands({ counts, setup }: Board): readonly ServerCommand[] {
  return setup.caseTypes.flatMap((type): ServerCommand[] => {
    const piles = counts[type.id]?.piles ?? [];
    return piles.length === 0 ? [] : [{ type: 'BringCounts', caseType: typeThere(type), piles }];
  });
}

// As they would have been written here: votes and whose idea it was stay where they were given.
function improvement(
  { from, persons }: MergeWorld,
  name: (part: string, n: number) => CommandId,
): readonly PlannedCommand[] {
  const ideas = from.ideas.filter((idea) => !isClosedIdea(idea));
  const idOf = new Map(ideas.map((idea, n) => [idea.id, derivedId<IdeaId>(name('idea', n))]));
  const planned = ideas.flatMap((idea, n): PlannedCommand[] => {
    const here = derivedId<IdeaId>(name('idea', n));
    const { problem, suggestion, effort, effect, whys, phase } = idea;
    const steps: readonly ClientCommand[] = [
      ...whys.map(
        (text, place): ClientCommand => ({
          type: 'AnswerWhy',
          idea: here,
          place,
          text,
          replaces: null,
        }),
      ),
      ...(effort === null && effect === null
        ? []
        : [{ type: 'WeighIdea', idea: here, effort, effect } as const]),
      ...(phase === 'new' ? [] : [{ type: 'MoveIdea', idea: here, phase } as const]),
      ...ownerOf(idea.priv.owner, persons).map(
        (owner): ClientCommand => ({ type: 'AssignIdea', idea: here, owner }),
      ),
    ];
    const added = { type: 'AddIdea', problem, suggestion } as const;
    return [
      { commandId: name('idea', n), command: added },
      ...steps.map((command, k) => ({ commandId: name(`idea:${n}`, k), command })),
    ];
  });
  const actions = from.actions.filter(isOpenAction).flatMap((action, n): PlannedCommand[] => {
    const { text, due } = action;
    const idea = action.idea === null ? null : (idOf.get(action.idea) ?? null);
    const commandId = name('action', n);
    const added = { type: 'AddAction', text, due, owner: null, idea } as const;
    return [
      { commandId, command: added },
      ...ownerOf(action.priv.owner, persons).map((owner) => ({
        commandId: name(`action:${n}`, 0),
        command: { type: 'AssignAction', action: derivedId<ActionId>(commandId), owner } as const,
      })),
    ];
  });
  return [...planned, ...actions];
}

function ownerOf(person: PersonId | null, persons: MergeWorld['persons']): readonly PersonId[] {
  const here = person === null ? undefined : persons.get(person);
  return here === undefined ? [] : [here];
}
