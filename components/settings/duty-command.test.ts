import { expect, test } from 'vitest';
import type { DutyId } from '@/domain/ids';
import { dutyCommand } from './duty-command';

const PHONE = { id: 'd1' as DutyId, name: 'Telefon', retired: false };

test('[PAG-44] a duty is added by its name, and another name says which one it replaces', () => {
  expect(dutyCommand(null, 'Telefon')).toEqual({ type: 'AddDuty', name: 'Telefon' });
  const change = { type: 'ChangeDuty', duty: PHONE.id, name: 'Telefonvakt' };
  expect(dutyCommand(PHONE, 'Telefonvakt')).toEqual({ ...change, replaces: 'Telefon' });
  const renamed = { ...PHONE, name: 'Telefonen' };
  expect(dutyCommand(PHONE, 'Telefonvakt', renamed)).toEqual({ ...change, replaces: 'Telefonen' });
});
