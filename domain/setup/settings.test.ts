import { describe, expect, test } from 'vitest';
import { must } from '../assert';
import type { Day } from '../calendar';
import { parseCommand } from '../command';
import type { CaseTypeId, DutyId } from '../ids';
import { LIMITS } from '../limits';
import { privacyGaps } from '../read-models/privacy';
import { eventsOf } from '../testing/given';
import { addDuty } from '../testing/plans';
import { turnTo } from '../testing/turn';
import { eli, guro, type SmallUnit, smallUnit } from '../testing/unit';
import { caseLinkOf, isCaseLink } from './case-link';

const LINK = 'https://gosys.intern.nav.no/sak/{id}?fane=1';

describe('the settings of a unit', () => {
  test('[SET-3] have a number and a link to the case system', () => {
    const { unit } = smallUnit();
    const details = { unitNumber: '4402', caseLink: LINK } as const;
    const nothing = { unitNumber: null, caseLink: null };
    const change = { type: 'ChangeUnitDetails', ...details, replaces: nothing } as const;
    expect(parseCommand(change)).toEqual({ ok: true, command: change });
    eventsOf(unit.when(guro, change));
    expect(unit.board.setup).toMatchObject({ unitNumber: '4402', caseLink: LINK });
    expect(unit.when(guro, change)).toEqual({ kind: 'quiet' });
    expect(unit.wouldSay(eli, change)).toMatchObject({ refusal: { code: 'E_READ_ONLY' } });
    expect(unit.when(guro, { ...change, unitNumber: '4403' })).toMatchObject({
      refusal: { code: 'E_TEXT_CHANGED' },
    });
    const again = { ...change, replaces: details } as const;
    expect(unit.when(guro, { ...again, caseLink: 'http://nav.no/{id}' })).toMatchObject({
      refusal: { code: 'E_BAD_LINK', field: 'caseLink' },
    });
    for (const unitNumber of ['', '44 02', '4402a', '1'.repeat(10), 4402])
      expect(parseCommand({ ...change, unitNumber })).toMatchObject({
        refusal: { field: 'unitNumber' },
      });
    eventsOf(unit.when(guro, { ...again, unitNumber: null, caseLink: null }));
  });

  test('[SET-3] a link is https, and the id goes behind the name of the machine, once', () => {
    for (const link of [LINK, 'https://nav.no/?sak={id}', 'https://nav.no:8443/#/{id}'])
      expect(isCaseLink(link)).toBe(true);
    for (const link of [
      'http://nav.no/{id}',
      'javascript:alert({id})',
      'https://nav.no/sak',
      'https://nav.no/{id}/{id}',
      'https://{id}.nav.no/',
      'https://nav.no{id}',
      'https://nav.no:{id}/',
      'https://{id}@nav.no/',
      'https://eli:secret@nav.no/{id}',
      'https://nav.no/{id}/{person}',
      'https:\\\\nav.no\\{id}',
      '{id}',
      'https://{id}',
      '//nav.no/{id}',
    ]) {
      expect(isCaseLink(link), link).toBe(false);
    }
    expect(caseLinkOf(LINK, '26/1 $&?')).toBe(
      'https://gosys.intern.nav.no/sak/26%2F1%20%24%26%3F?fane=1',
    );
    expect(caseLinkOf(null, '26/1')).toBeNull();
  });

  test('[SET-10] a case type has a link to its routine, which is https and carries no password', () => {
    const { unit, injury } = smallUnit();
    const LINK = 'https://navet.example.no/rutiner/yrkesskade';
    const type = () => unit.board.setup.caseTypes.find(({ id }) => id === injury);
    const { name, difficulty, tracking, needsApproval } = must(type(), 'the unit has it');
    const same = { name, difficulty, tracking, needsApproval };
    const change = (routine: string | null, before: string | null) =>
      unit.when(guro, {
        type: 'ChangeCaseType',
        caseType: injury,
        ...same,
        routine,
        replaces: { ...same, routine: before },
      });
    eventsOf(change(LINK, null));
    expect(type()?.routine).toBe(LINK);
    expect(change('https://navet.example.no/ny', null)).toMatchObject({
      refusal: { code: 'E_TEXT_CHANGED' },
    });
    for (const link of [
      'http://nav.no/',
      'javascript:alert(1)',
      'https://eli:secret@nav.no/',
      'nav',
    ]) {
      expect(change(link, LINK)).toMatchObject({
        refusal: { code: 'E_BAD_LINK', field: 'routine' },
      });
    }
    // A client that knows no routines leaves it as it is.
    eventsOf(
      unit.when(guro, {
        type: 'ChangeCaseType',
        caseType: injury,
        ...same,
        name: 'Skade',
        replaces: same,
      }),
    );
    expect(type()).toMatchObject({ name: 'Skade', routine: LINK });
  });

  test('[SET-4] case types stand in the unit’s order', () => {
    const { unit, injury, complaint, extension } = smallUnit();
    const order = () => unit.board.setup.caseTypes.map(({ id }) => id);
    const move = (caseType: CaseTypeId, before: CaseTypeId | null) =>
      unit.when(guro, { type: 'MoveCaseType', caseType, before });
    eventsOf(move(extension, injury));
    expect(order()).toEqual([extension, injury, complaint]);
    eventsOf(move(extension, null));
    expect(order()).toEqual([injury, complaint, extension]);
    for (const [one, before] of [
      [extension, null],
      [injury, complaint],
      [injury, injury],
    ] as const) {
      expect(move(one, before)).toEqual({ kind: 'quiet' });
    }
    const none = 'none' as CaseTypeId;
    expect(move(none, null)).toMatchObject({ refusal: { code: 'E_NOT_FOUND', field: 'caseType' } });
    expect(move(injury, none)).toMatchObject({ refusal: { code: 'E_NOT_FOUND', field: 'before' } });
  });

  test('[SET-5] a unit may keep things for a shorter time, never longer', () => {
    const small = smallUnit();
    const { unit } = small;
    expect(unit.board.setup.retention).toEqual(LIMITS.retentionDays);
    const replaces = unit.board.setup.retention;
    const set = { type: 'SetRetention', cases: 14, staffing: 2, improvement: 7, replaces } as const;
    eventsOf(unit.when(guro, set));
    expect(unit.when(guro, set)).toEqual({ kind: 'quiet' });
    expect(unit.when(guro, { ...set, cases: 15 })).toMatchObject({
      refusal: { code: 'E_TEXT_CHANGED' },
    });
    for (const [field, limit] of Object.entries(LIMITS.retentionDays)) {
      expect(parseCommand({ ...set, [field]: limit + 1 })).toMatchObject({
        refusal: { code: 'E_LIMIT', field, limit },
      });
      for (const days of [0, -1, 1.5, Number.NaN])
        expect(parseCommand({ ...set, [field]: days })).toMatchObject({ ok: false });
    }
    eventsOf(unit.when(eli, { type: 'AddIdea', problem: 'Kø', suggestion: null }));
    const idea = unit.board.ideas[0]!.id;
    eventsOf(unit.when(eli, { type: 'MoveIdea', idea, phase: 'dropped' }));
    turnTo(small, '2026-10-22');
    expect(unit.board.ideas).toEqual([]);
  });

  test('[SET-6] what leaders must fill in about privacy, and what is missing of it', () => {
    const { unit } = smallUnit();
    const nothing = unit.board.setup.privacy;
    expect(privacyGaps(unit.board.setup)).toEqual(['purpose', 'controller', 'dpia', 'discussed']);
    const stated = { ...nothing, purpose: 'Fordele arbeidet', discussed: '2026-10-01' as Day };
    const state = { type: 'StatePrivacyFacts', ...stated, replaces: nothing } as const;
    eventsOf(unit.when(guro, state));
    expect(privacyGaps(unit.board.setup)).toEqual(['controller', 'dpia']);
    expect(unit.when(guro, state)).toEqual({ kind: 'quiet' });
    expect(unit.when(guro, { ...state, controller: 'Nav' })).toMatchObject({
      refusal: { code: 'E_TEXT_CHANGED' },
    });
    const later = { ...state, discussed: '2026-10-15' as Day, replaces: stated };
    expect(unit.when(guro, later)).toMatchObject({
      refusal: { code: 'E_BAD_DATE', field: 'discussed' },
    });
    expect(unit.wouldSay(eli, later)).toMatchObject({ refusal: { code: 'E_READ_ONLY' } });
    expect(parseCommand({ ...state, controller: '130972 48022' })).toMatchObject({
      refusal: { code: 'E_IDENTITY_NUMBER', field: 'controller' },
    });
  });

  test('[SET-7] duties are added, renamed and retired; two of one name are refused', () => {
    const small: SmallUnit = smallUnit();
    const duty = addDuty(small, 'Telefon');
    const no = { refusal: { code: 'E_DUPLICATE_NAME', field: 'name' } };
    expect(small.unit.when(guro, { type: 'AddDuty', name: 'TELEFON' })).toMatchObject(no);
    const other = addDuty(small, 'Arkiv');
    const rename = { type: 'ChangeDuty', duty: other, name: 'Telefon', replaces: 'Arkiv' } as const;
    expect(small.unit.when(guro, rename)).toMatchObject(no);
    const retire = { type: 'RetireDuty', duty, retired: true } as const;
    eventsOf(small.unit.when(guro, retire));
    expect(small.unit.when(guro, retire)).toEqual({ kind: 'quiet' });
    eventsOf(small.unit.when(guro, rename));
    expect(small.unit.when(guro, { ...rename, name: 'Post' })).toMatchObject({
      refusal: { code: 'E_TEXT_CHANGED' },
    });
    expect(small.unit.when(guro, { ...retire, retired: false })).toMatchObject(no);
    expect(small.unit.when(guro, { ...retire, duty: 'none' as DutyId })).toMatchObject({
      refusal: { code: 'E_NOT_FOUND', field: 'duty' },
    });
    for (let n = 2; n < LIMITS.duties; n += 1) addDuty(small, `Oppgave ${n}`);
    expect(small.unit.when(guro, { type: 'AddDuty', name: 'Til' })).toMatchObject({
      refusal: { code: 'E_LIMIT', limit: LIMITS.duties },
    });
  });
});
