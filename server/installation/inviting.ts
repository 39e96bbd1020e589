import type { FileProblem } from '@/domain/import/file-problem';
import type { InvitedLine, LineProblem } from '@/domain/import/invitation-list';
import { readInvitations } from '@/domain/import/invitation-list';
import { refusal } from '@/domain/refusal';
import { nameKey } from '@/domain/text/confusable';
import { done, type Outcome } from '../auth/outcome';
import { inTransaction } from '../auth/transaction';
import type { Parts } from './parts';
import { allUnits, type UnitRow } from './unit-rows';

export type InvitedList = {
  /** The link of each line, which is told this once. */
  readonly made: readonly {
    readonly line: number;
    readonly path: string;
    readonly expiresAt: number;
  }[];
  readonly problems: readonly LineProblem[];
};

/** Invitations for a whole list of people, in any of the units. Lines that are wrong are told, and the others are invited. */
export async function inviteAll(parts: Parts, text: string): Promise<Outcome<InvitedList>> {
  const list = readInvitations(text);
  if (!list.ok) return { ok: false, refusal: refusalOf(list.problem) };
  const units = await namedUnits(parts);
  // All of them or none: whoever was cut off in between would have links that nobody has.
  return inTransaction(parts.database, () => {
    const made: InvitedList['made'][number][] = [];
    const problems: LineProblem[] = [...list.problems];
    for (const one of list.lines) {
      const told = invite(parts, units, one);
      if ('code' in told) problems.push(told);
      else made.push(told);
    }
    return done({ made, problems: problems.sort((a, b) => a.line - b.line) });
  });
}

function invite(
  { accounts }: Parts,
  units: ReadonlyMap<string, readonly UnitRow[]>,
  { line, email, role, unit }: InvitedLine,
): InvitedList['made'][number] | LineProblem {
  const [named, another] = units.get(nameKey(unit)) ?? [];
  if (named === undefined) return { line, code: 'E_NOT_FOUND', field: 'unit' };
  // Two units of one name are told apart by number or address.
  if (another !== undefined) return { line, code: 'E_DUPLICATE_NAME', field: 'unit' };
  const made = accounts.invitations.create(named.id, role, email);
  if (made.ok) return { line, path: `/invite/${made.value.code}`, expiresAt: made.value.expiresAt };
  const { code } = made.refusal;
  const isOfUnit = code === 'E_UNIT_CLOSED' || code === 'E_LIMIT';
  return { line, code, field: isOfUnit ? 'unit' : 'email' };
}

/** By name, number and address, each as people write it. */
async function namedUnits({
  database,
  boards,
}: Parts): Promise<ReadonlyMap<string, readonly UnitRow[]>> {
  const named = new Map<string, readonly UnitRow[]>();
  for (const unit of allUnits(database)) {
    const { board } = await boards.current(unit.id);
    const keys = new Set([unit.name, unit.slug, board.setup.unitNumber ?? unit.slug].map(nameKey));
    for (const key of keys) named.set(key, [...(named.get(key) ?? []), unit]);
  }
  return named;
}

function refusalOf({ code, line, limit }: FileProblem) {
  return refusal(code, {
    field: line === null ? 'text' : `line.${line}`,
    ...(limit === undefined ? {} : { limit }),
  });
}
