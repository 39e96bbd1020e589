import { expect, test } from 'vitest';
import { emptyBoard } from '@/domain/board';
import type { Day } from '@/domain/calendar';
import { parseCommand } from '@/domain/command';
import type { Setup } from '@/domain/setup/setup';
import { readUnit, unitCommand } from './unit-command';

const SETUP: Setup = {
  ...emptyBoard.setup,
  name: 'Sykepenger',
  cutoff: '14:00',
  meeting: '09:00',
  closedDays: ['2026-12-28' as Day],
};

test('[PAG-10] renaming the unit keeps the time that somebody else moved meanwhile, and leaves the closed days alone', () => {
  const now: Setup = {
    ...SETUP,
    cutoff: '13:30',
    closedDays: ['2026-12-23' as Day, '2026-12-28' as Day],
  };
  const command = unitCommand(
    SETUP,
    { name: 'Sykepenger Fjordvik', cutoff: '14:00', meeting: '09:00' },
    now,
  );
  expect(command).toEqual({
    type: 'ChangeUnit',
    name: 'Sykepenger Fjordvik',
    cutoff: '13:30',
    meeting: '09:00',
    replaces: { name: 'Sykepenger', cutoff: '13:30', meeting: '09:00' },
  });
  expect(parseCommand(command).ok).toBe(true);
});

test('[PAG-17] a time that was cleared is told beside its field', () => {
  const form = new FormData();
  form.set('name', 'Sykepenger');
  form.set('meeting', '9');
  form.set('cutoff', '');
  expect(readUnit(form)).toEqual({ ok: false, problems: { cutoff: { code: 'badTime' } } });
  form.set('cutoff', '13.30');
  expect(readUnit(form)).toEqual({
    ok: true,
    edit: { name: 'Sykepenger', meeting: '09:00', cutoff: '13:30' },
  });
});
