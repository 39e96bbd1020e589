import { expect, test } from 'vitest';
import { parseCommand } from '../command';
import type { CaseTypeId } from '../ids';
import { eventsOf, reader } from '../testing/given';
import { eli, smallUnit } from '../testing/unit';

test('[REC-15] how a list is read is kept with the unit, told again only when it is another, and taken back', () => {
  const { unit, injury, complaint } = smallUnit();
  const keep = {
    type: 'KeepImportMapping',
    columns: {
      reference: 'Saksnr',
      type: 'Type',
      received: 'Mottatt',
      deadline: null,
      difficulty: null,
      version: 'Versjon',
      post: null,
    },
    always: null,
    registered: true,
    complete: true,
    types: [injury, complaint],
    names: [{ name: 'Yrkesskadesak', caseType: injury }],
  } as const;
  expect(parseCommand(keep)).toEqual({ ok: true, command: keep });
  eventsOf(unit.when(eli, keep));
  const { type: _type, ...kept } = keep;
  expect(unit.board.setup.importMapping).toEqual(kept);
  expect(unit.when(eli, keep)).toEqual({ kind: 'quiet' });
  eventsOf(unit.when(eli, { ...keep, complete: false }));
  eventsOf(unit.when(eli, { type: 'Undo', undoes: unit.lastId() }));
  expect(unit.board.setup.importMapping).toEqual(kept);
  const none = 'none' as CaseTypeId;
  for (const [field, other] of [
    ['always', { always: none }],
    ['types', { types: [none] }],
    ['names', { names: [{ name: 'A', caseType: none }] }],
  ] as const) {
    expect(unit.wouldSay(eli, { ...keep, ...other })).toMatchObject({
      refusal: { code: 'E_NOT_FOUND', field },
    });
  }
  expect(unit.wouldSay(reader('rita'), keep)).toMatchObject({ refusal: { code: 'E_READ_ONLY' } });
  const number = { ...keep, columns: { ...keep.columns, type: '13097248022' } };
  expect(parseCommand(number)).toMatchObject({
    refusal: { code: 'E_IDENTITY_NUMBER', field: 'columns.type' },
  });
});
