import { describe, expect, test } from 'vitest';
import { must } from '@/domain/assert';
import type { Day } from '@/domain/calendar';
import type { ClientCommand } from '@/domain/command';
import type { CaseId, PersonId } from '@/domain/ids';
import { get } from '@/domain/ordered-map';
import { eventsOf, leader, member } from '@/domain/testing/given';
import {
  addCase,
  BJORN,
  ELI,
  eli,
  GURO,
  guro,
  type SmallUnit,
  smallUnit,
  takenByEli,
  waitingCase,
} from '@/domain/testing/unit';
import { actOf } from './act';
import { type CaseAction, caseActions } from './case-actions';

const DAY = '2026-10-21' as Day;

/** A unit with a case in each state that a case can be in. */
const STATES: Readonly<Record<string, (small: SmallUnit) => CaseId>> = {
  arrived: (small) => addCase(small, { arrived: true }),
  ready: (small) => addCase(small),
  taken: (small) => takenByEli(small),
  takenForApproval: (small) => takenByEli(small, { type: small.complaint }),
  approval: (small) => {
    const caseId = takenByEli(small, { type: small.complaint });
    eventsOf(small.unit.when(eli, { type: 'SendToApproval', caseId }));
    return caseId;
  },
  waiting: (small) => waitingCase(small),
  done: (small) => {
    const caseId = takenByEli(small);
    eventsOf(small.unit.when(eli, { type: 'FinishCase', caseId }));
    return caseId;
  },
  urgent: (small) => {
    const caseId = addCase(small);
    eventsOf(small.unit.when(guro, { type: 'MarkUrgent', caseId, reason: 'svar i dag' }));
    return caseId;
  },
};

const PEOPLE = [
  ['the one who has it', ELI, 'member', eli],
  ['another member', BJORN, 'member', member('bjorn')],
  ['a leader', GURO, 'leader', leader('guro')],
] as const;

describe.each(Object.keys(STATES))('[DSK-8] a case that is %s', (state) => {
  test.each(PEOPLE)(
    '[DSK-8] the board takes every action that is offered to %s',
    (_, me, role, actor) => {
      const small = smallUnit();
      const caseId = must(STATES[state], 'a named state')(small);
      for (const action of offered(small, caseId, me, role)) {
        const said = small.unit.wouldSay(actor, commandOf(action, caseId, small));
        expect({ action, said: said.kind }).toEqual({ action, said: 'events' });
      }
    },
  );
});

test('[DSK-8] an order that needs nothing filled in is offered whenever the board would take it', () => {
  const direct: readonly CaseAction[] = [
    'register',
    'take',
    'finish',
    'sendToApproval',
    'approve',
    'received',
    'reopen',
    'notUrgent',
  ];
  for (const make of Object.values(STATES)) {
    for (const [, me, role, actor] of PEOPLE) {
      const small = smallUnit();
      const caseId = make(small);
      const taken = direct.filter(
        (action) => small.unit.wouldSay(actor, commandOf(action, caseId, small)).kind === 'events',
      );
      const shown = offered(small, caseId, me, role).filter((action) => direct.includes(action));
      expect([...shown].sort()).toEqual([...taken].sort());
    }
  }
});

test('[DSK-8] nobody who is away is offered a case to take', () => {
  const small = smallUnit();
  const caseId = addCase(small);
  eventsOf(small.unit.when(guro, { type: 'MarkAway', person: ELI }));
  expect(offered(small, caseId, ELI, 'member')).not.toContain('take');
});

function offered(small: SmallUnit, caseId: CaseId, person: PersonId, role: 'leader' | 'member') {
  const { board } = small.unit;
  return caseActions(must(get(board.cases, caseId), 'the case'), board, { person, role });
}

/** The command an action leads to; of one that asks first, with sensible answers. */
function commandOf(action: CaseAction, caseId: CaseId, small: SmallUnit): ClientCommand {
  const act = actOf(action, caseId);
  if (act.kind === 'give') return act.command;
  const { incomeReport: reason } = small;
  const filled: Partial<Record<CaseAction, ClientCommand>> = {
    return: { type: 'ReturnCase', caseId, reason: 'mangler vedlegg' },
    hold: {
      type: 'HoldCase',
      caseId,
      waits: [{ reason, party: 'employer', nextReview: DAY, asked: null }],
      keep: false,
    },
    handOver: { type: 'HandOverCase', caseId, to: BJORN, reason: small.workload },
    putBack: { type: 'PutBackCase', caseId, reason: small.lacksCompetence },
    keep: { type: 'KeepCase', caseId, until: DAY },
    urgent: { type: 'MarkUrgent', caseId, reason: 'svar i dag' },
    withdraw: { type: 'WithdrawCase', caseId, why: 'mistake' },
    change: {
      type: 'ChangeCase',
      caseId,
      caseType: typeOf(small, caseId),
      deadline: '2026-12-01' as Day,
      difficulty: null,
      replaces: { caseType: typeOf(small, caseId), deadline: null, difficulty: null },
    },
  };
  return must(filled[action], `answers for ${action}`);
}

function typeOf(small: SmallUnit, caseId: CaseId) {
  return must(get(small.unit.board.cases, caseId), 'the case').caseType;
}
