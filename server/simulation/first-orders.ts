import type { Actor } from '@/domain/actor';
import type { Command } from '@/domain/command';
import type { PersonId } from '@/domain/ids';

export const SYSTEM: Actor = { kind: 'system' };

/** The unit that every simulated morning begins with. */
export function setUp(people: readonly PersonId[]): (readonly [Actor, Command])[] {
  const [first, ...others] = people;
  if (first === undefined) return [];
  const leader: Actor = { kind: 'person', person: first, role: 'leader' };
  const reason = { type: 'AddReason', party: null, reviewDays: null } as const;
  return [
    [SYSTEM, { type: 'CreateUnit', name: 'Fjordvik' }],
    [SYSTEM, { type: 'AdmitPerson', person: first, role: 'leader' }],
    ...others.map((person) => [SYSTEM, { type: 'AdmitPerson', person, role: 'member' }] as const),
    [
      leader,
      {
        type: 'AddCaseType',
        name: 'Yrkesskade',
        difficulty: 3,
        tracking: 'cards',
        needsApproval: false,
      },
    ],
    [
      leader,
      { type: 'AddCaseType', name: 'Klage', difficulty: 2, tracking: 'cards', needsApproval: true },
    ],
    [
      leader,
      {
        type: 'AddCaseType',
        name: 'Forlengelse',
        difficulty: 1,
        tracking: 'counts',
        needsApproval: false,
      },
    ],
    [leader, { ...reason, list: 'putBack', text: 'Mangler kompetanse' }],
    [leader, { ...reason, list: 'handOver', text: 'Jevner ut' }],
    [
      leader,
      { ...reason, list: 'waiting', text: 'Inntektsmelding', party: 'employer', reviewDays: 5 },
    ],
  ];
}
