import { describe, expect, test } from 'vitest';
import { contents } from '../testing/contents';
import { eventsOf } from '../testing/given';
import { action, idea, PANEL_COMMANDS, priority } from '../testing/panel-undo';
import { addDuty, everyDay, planned, setWeek } from '../testing/plans';
import { BJORN, ELI, eli, guro, smallUnit } from '../testing/unit';

describe('undo beside the queue', () => {
  test.each(PANEL_COMMANDS)(
    '[UNDO-1] after undoing %s everything is as before',
    (_name, by, make) => {
      const small = smallUnit();
      const command = make(small);
      const before = contents(small);
      eventsOf(small.unit.when(by, command));
      const undoes = small.unit.lastId();
      expect(contents(small)).not.toEqual(before);
      eventsOf(small.unit.later(29_999).when(by, { type: 'Undo', undoes }));
      expect(contents(small)).toEqual(before);
      expect(small.unit.when(by, { type: 'Undo', undoes })).toMatchObject({
        refusal: { code: 'E_CANNOT_UNDO' },
      });
    },
  );

  test('[UNDO-2] not when somebody has changed or dropped the thing since, or dropped what came back', () => {
    const small = smallUnit();
    const first = priority(small, 'A');
    eventsOf(small.unit.when(eli, { type: 'FinishPriority', priority: first }));
    const undo = { type: 'Undo', undoes: small.unit.lastId() } as const;
    eventsOf(small.unit.when(guro, { type: 'AssignPriority', priority: first, owner: ELI }));
    expect(small.unit.wouldSay(eli, undo)).toMatchObject({ refusal: { code: 'E_CANNOT_UNDO' } });
    eventsOf(small.unit.when(guro, { type: 'DropPriority', priority: first }));
    const drop = { type: 'Undo', undoes: small.unit.lastId() } as const;
    expect(small.unit.wouldSay(eli, undo)).toMatchObject({ refusal: { code: 'E_CANNOT_UNDO' } });
    eventsOf(small.unit.when(guro, drop));
    expect(small.unit.wouldSay(eli, undo)).toMatchObject({ refusal: { code: 'E_CANNOT_UNDO' } });
  });

  test('[UNDO-2] not when somebody has planned for the same person since, or that person has left', () => {
    const small = smallUnit();
    eventsOf(small.unit.when(eli, { type: 'MarkAway', person: ELI }));
    const undo = { type: 'Undo', undoes: small.unit.lastId() } as const;
    const no = { refusal: { code: 'E_CANNOT_UNDO' } };
    eventsOf(small.unit.when(guro, { type: 'MarkHere', person: ELI }));
    expect(small.unit.when(eli, undo)).toMatchObject(no);
    eventsOf(small.unit.when(guro, { type: 'MarkAway', person: BJORN }));
    const other = { type: 'Undo', undoes: small.unit.lastId() } as const;
    eventsOf(small.unit.when(guro, { type: 'RemovePerson', person: BJORN }));
    expect(small.unit.when(guro, other)).toMatchObject(no);
    expect(small.unit.board.staffing).toMatchObject({ workers: 2, awayCount: 0, personDays: 200 });
  });

  test('[UNDO-2] not when a setting has been changed since, or somebody has the duty', () => {
    const small = smallUnit();
    const duty = addDuty(small, 'Telefon');
    const undo = { type: 'Undo', undoes: small.unit.lastId() } as const;
    setWeek(small, BJORN, everyDay(planned(100, 'office', [{ duty, share: 20 }])));
    expect(small.unit.when(guro, undo)).toMatchObject({ refusal: { code: 'E_CANNOT_UNDO' } });
    const days = { cases: 10, staffing: 1, improvement: 20 };
    const replaces = small.unit.board.setup.retention;
    const keep = { type: 'SetRetention', ...days, replaces } as const;
    eventsOf(small.unit.when(guro, keep));
    const other = { type: 'Undo', undoes: small.unit.lastId() } as const;
    eventsOf(small.unit.when(guro, { ...keep, cases: 11, replaces: days }));
    expect(small.unit.when(guro, other)).toMatchObject({ refusal: { code: 'E_CANNOT_UNDO' } });
  });

  test('[UNDO-2] not when an action was agreed on for the new idea, or a plan with the new duty may come back', () => {
    const small = smallUnit();
    const no = { refusal: { code: 'E_CANNOT_UNDO' } };
    const added = idea(small);
    const undoIdea = { type: 'Undo', undoes: small.unit.lastId() } as const;
    const what = { text: 'Ring', due: null, owner: null, idea: added };
    eventsOf(small.unit.when(eli, { type: 'AddAction', ...what }));
    expect(small.unit.when(guro, undoIdea)).toMatchObject(no);
    const duty = addDuty(small, 'Telefon');
    const undoDuty = { type: 'Undo', undoes: small.unit.lastId() } as const;
    setWeek(small, BJORN, everyDay(planned(100, 'office', [{ duty, share: 20 }])));
    setWeek(small, BJORN, null);
    expect(small.unit.when(guro, undoDuty)).toMatchObject(no);
  });

  test('[UNDO-1] nothing comes back to somebody who has left meanwhile', () => {
    const small = smallUnit();
    const of = action(small);
    eventsOf(small.unit.when(guro, { type: 'AssignAction', action: of, owner: BJORN }));
    const undo = { type: 'Undo', undoes: small.unit.lastId() } as const;
    eventsOf(small.unit.when(guro, { type: 'RemovePerson', person: ELI }));
    eventsOf(small.unit.when(guro, undo));
    expect(small.unit.board.actions[0]?.priv).toEqual({ owner: null });
  });
});
