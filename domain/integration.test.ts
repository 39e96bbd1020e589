import { expect, test } from 'vitest';
import type { Actor } from './actor';
import type { Day } from './calendar';
import { type Command, type CommandOf, clientCommand, serverCommand } from './command';
import { describeEvent } from './describe';
import { type CaseTypeId, integrationCommandId } from './ids';
import { INTEGRATION, may } from './permissions';
import { refusal } from './refusal';
import { eventsOf, SYSTEM } from './testing/given';
import { smallUnit } from './testing/unit';

const PROGRAM: Actor = { kind: 'integration' };
const UUID = '0199E2A0-0000-7000-8000-000000000001';

test('[KEY-14] an integration gives what is named for it, and no other command there is', () => {
  const types = [...clientCommand.options, ...serverCommand.options].map(
    ({ shape }) => shape.type.value,
  );
  const given = types.filter((type) => may(PROGRAM, { type } as Command) === null);
  expect(given.toSorted()).toEqual([...INTEGRATION].toSorted());
});

test('[KEY-14] the board says so too, whatever the door let through', () => {
  const { unit } = smallUnit();
  expect(unit.wouldSay(PROGRAM, { type: 'TakeNext' })).toEqual({
    kind: 'refusal',
    refusal: refusal('E_READ_ONLY'),
  });
});

test('[KEY-12] the sentence names the case system and no person, and that of the server nobody', () => {
  const { unit, injury } = smallUnit();
  const id = integrationCommandId(UUID);
  expect(id).toBe(`integration-${UUID.toLowerCase()}`);
  const decision = unit.when(PROGRAM, importOf(injury, 'SAK-1'), id);
  expect(eventsOf(decision)[0]?.priv).toMatchObject({ by: null });
  unit.when(SYSTEM, importOf(injury, 'SAK-2'));
  expect(unit.events.slice(-2).map((event) => describeEvent(event).values.by)).toEqual([
    { as: 'integration' },
    { as: 'person', id: null },
  ]);
});

function importOf(caseType: CaseTypeId, externalId: string): CommandOf<'ImportCases'> {
  const received = '2026-10-01' as Day;
  const row = {
    caseType,
    received,
    deadline: null,
    difficulty: null,
    externalId,
    registered: true,
  };
  return { type: 'ImportCases', cases: [row] };
}
