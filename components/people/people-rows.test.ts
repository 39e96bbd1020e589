import { expect, test } from 'vitest';
import { ROLES } from '@/domain/actor';
import type { PersonId } from '@/domain/ids';
import { may } from '@/domain/permissions';
import { type PersonRow, peopleRows, type RowAction, rowActions } from './people-rows';

const AASE = 'aase' as PersonId;
const ODA = 'oda' as PersonId;

function row(person: PersonId, role: PersonRow['role']): PersonRow {
  return { person, name: person, initials: 'X', role };
}

test('[PAG-14] people stand by name as Norwegians sort them, and nobody without a name', () => {
  const names = new Map(
    ['Åse', 'Oda', 'Ærlend', 'Zara'].map((name) => [
      name as PersonId,
      { person: name as PersonId, name, initials: 'X' },
    ]),
  );
  const members = ['Åse', 'Zara', 'Unknown', 'Oda', 'Ærlend'].map((id) => ({
    person: id as PersonId,
    role: 'member' as const,
  }));
  expect(peopleRows(members, names).map((one) => one.name)).toEqual([
    'Oda',
    'Zara',
    'Ærlend',
    'Åse',
  ]);
});

test.each([
  ['leader', AASE, ['rename', 'role', 'leave']],
  ['leader', ODA, ['role', 'link', 'remove']],
  ['member', AASE, ['rename', 'leave']],
  ['member', ODA, []],
  ['reader', AASE, ['rename', 'leave']],
  ['reader', ODA, []],
] as const)('[PAG-15] %s sees on the row of %s the actions %j', (role, person, actions) => {
  expect(rowActions(row(person, 'member'), { person: AASE, role })).toEqual(actions);
});

test('[PAG-15] every action that is shown is one the board grants, and none that it grants is missing', () => {
  for (const role of ROLES) {
    for (const person of [AASE, ODA]) {
      const actor = { kind: 'person', person: AASE, role } as const;
      const shown = rowActions(row(person, 'member'), { person: AASE, role });
      const has = (...actions: readonly RowAction[]) =>
        shown.some((action) => actions.includes(action));
      expect(has('remove', 'leave')).toBe(may(actor, { type: 'RemovePerson', person }) === null);
      expect(has('role')).toBe(may(actor, { type: 'ChangeRole', person, role: 'reader' }) === null);
    }
  }
});
