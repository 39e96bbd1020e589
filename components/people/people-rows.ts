import type { Role } from '@/domain/actor';
import type { PersonId } from '@/domain/ids';
import type { Member } from '@/domain/people/people';
import type { PersonName } from '@/domain/protocol';

export type PersonRow = PersonName & { readonly role: Role };

/** The members with their names, by name. Somebody whose name has not come yet is left out until it has. */
export function peopleRows(
  members: readonly Member[],
  names: ReadonlyMap<PersonId, PersonName>,
): readonly PersonRow[] {
  const rows: PersonRow[] = [];
  for (const { person, role } of members) {
    const name = names.get(person);
    if (name !== undefined) rows.push({ ...name, role });
  }
  return rows.sort((one, other) => one.name.localeCompare(other.name, 'nb'));
}

/** What a person may be asked to do with a row, in the order of the buttons. */
export type RowAction = 'rename' | 'role' | 'link' | 'remove' | 'leave';

export function rowActions(
  row: PersonRow,
  me: { readonly person: PersonId; readonly role: Role },
): readonly RowAction[] {
  const own = row.person === me.person;
  if (me.role === 'leader') return own ? ['rename', 'role', 'leave'] : ['role', 'link', 'remove'];
  return own ? ['rename', 'leave'] : [];
}
