import type { CommandOf } from '@/domain/command';
import type { Duty } from '@/domain/setup/setup';

/** It replaces the name that one has `seen`, so that it is refused when others have given it another one. */
export function dutyCommand(
  opened: Duty | null,
  name: string,
  seen: Duty | null = opened,
): CommandOf<'AddDuty' | 'ChangeDuty'> {
  if (opened === null) return { type: 'AddDuty', name };
  return { type: 'ChangeDuty', duty: opened.id, name, replaces: (seen ?? opened).name };
}
