import { eq } from 'drizzle-orm';
import { memberships } from '@/db/sqlite/unit-tables';
import { reopenUntil } from '@/domain/closing/decide';
import { stockNow } from '@/domain/day/decide';
import type { UnitId } from '@/domain/ids';
import type { Screens } from '../gateway/gateway';
import type { Parts } from './parts';
import { allUnits, mergeOf, type UnitRow } from './unit-rows';

/** A unit as the owner of the installation sees it: figures, and who leads it. No case, no text, no other name. */
export type UnitSeen = {
  readonly slug: string;
  readonly name: string;
  readonly number: string | null;
  /** Open cases, those in count lines too. */
  readonly open: number;
  readonly people: number;
  readonly leaders: readonly string[];
  /** Epoch milliseconds. */
  readonly since: number;
  readonly closed: {
    readonly at: number;
    readonly into: string | null;
    /** Null when it cannot be opened any more. */
    readonly reopenUntil: number | null;
  } | null;
  /** It is just becoming part of another, or another is becoming part of it. */
  readonly merging: boolean;
};

/** How many screens follow a unit now, by the build that they run. */
export type ScreensSeen = {
  readonly slug: string;
  readonly name: string;
  readonly build: string;
  readonly screens: number;
};

export async function unitsSeen(parts: Parts): Promise<readonly UnitSeen[]> {
  const seen: UnitSeen[] = [];
  for (const unit of allUnits(parts.database)) seen.push(await seenOf(parts, unit));
  return seen;
}

async function seenOf(parts: Parts, unit: UnitRow): Promise<UnitSeen> {
  const { database, boards, accounts, clock } = parts;
  const { board } = await boards.current(unit.id);
  const members = database.orm
    .select()
    .from(memberships)
    .where(eq(memberships.unitId, unit.id))
    .all();
  const leading = new Set(
    members.filter(({ role }) => role === 'leader').map(({ personId }) => personId),
  );
  const names = accounts.people.ofUnit(unit.id);
  const until = board.closed === undefined ? null : reopenUntil(board.closed);
  return {
    slug: unit.slug,
    name: unit.name,
    number: board.setup.unitNumber,
    open: stockNow(board),
    people: members.length,
    leaders: names.filter(({ person }) => leading.has(person)).map(({ name }) => name),
    since: unit.createdAt,
    closed:
      board.closed === undefined
        ? null
        : { ...board.closed, reopenUntil: until !== null && until < clock.now() ? null : until },
    merging: mergeOf(database, unit.id) !== null,
  };
}

export function screensSeen(
  { database }: Parts,
  screens: readonly Screens[],
): readonly ScreensSeen[] {
  const units = new Map<UnitId, UnitRow>(allUnits(database).map((unit) => [unit.id, unit]));
  return screens
    .flatMap(({ unit, build, screens: number }) => {
      const row = units.get(unit);
      return row === undefined ? [] : [{ slug: row.slug, name: row.name, build, screens: number }];
    })
    .sort((one, other) => one.name.localeCompare(other.name, 'nb'));
}
