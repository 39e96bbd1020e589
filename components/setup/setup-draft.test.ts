import { expect, test } from 'vitest';
import { refusal } from '@/domain/refusal';
import { readSetupDraft, type SetupDraft, setupProblems, stepOf } from './setup-draft';
import { setupRefusal, setupRequest } from './setup-request';

function written(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

const OWNER = {
  'owner.name': 'Ingrid',
  'owner.email': 'ingrid@example.org',
  'owner.password': 'en lang setning',
};

function draftOf(
  fields: Readonly<Record<string, string>>,
  rows: readonly number[] = [0, 1, 2],
  code = false,
): SetupDraft {
  return readSetupDraft(written({ ...OWNER, 'unit.name': 'Sykepenger', ...fields }), rows, code);
}

test('[PAG-8] rows without a name are left out of what is sent', () => {
  const draft = draftOf({
    'caseTypes.0.name': '  ',
    'caseTypes.0.difficulty': '3',
    'caseTypes.2.name': 'Klage',
    'caseTypes.2.difficulty': '3',
    'caseTypes.2.tracking': 'cards',
    'caseTypes.2.needsApproval': 'on',
    'caseTypes.1.name': 'Refusjon',
    'caseTypes.1.difficulty': '1',
    'caseTypes.1.tracking': 'counts',
  });
  expect(setupProblems(draft)).toEqual({});
  expect(setupRequest(draft, 'nn', [])).toEqual({
    owner: { name: 'Ingrid', email: 'ingrid@example.org', password: 'en lang setning' },
    unit: { name: 'Sykepenger' },
    language: 'nn',
    caseTypes: [
      { name: 'Refusjon', difficulty: 1, tracking: 'counts', needsApproval: false },
      { name: 'Klage', difficulty: 3, tracking: 'cards', needsApproval: true },
    ],
    reasons: [],
  });
});

test('[PAG-8] a no about a row stands beside that row, whatever rows were left out or taken away', () => {
  const draft = draftOf({ 'caseTypes.4.name': 'Klage', 'caseTypes.7.name': 'Admin' }, [1, 4, 7]);
  const no = refusal('E_RESERVED_NAME', { field: 'caseTypes.1.name' });
  expect(setupRefusal(no, draft)).toEqual({ 'caseTypes.7.name': { code: 'E_RESERVED_NAME' } });
});

test.each(['owner.name', 'owner.email', 'owner.password', 'unit.name', 'code'])(
  '[PAG-3] a no about %s stands beside it, on the step where it is',
  (field) => {
    const placed = setupRefusal(
      refusal('E_BAD_TEXT', { field }),
      draftOf({ 'caseTypes.0.name': 'Klage' }),
    );
    expect(placed).toEqual({ [field]: { code: 'E_BAD_TEXT' } });
    expect(stepOf(field)).toBe(field.startsWith('unit') ? 'unit' : 'owner');
  },
);

test('[PAG-9] the first set-up needs a case type, and tells it beside the first row', () => {
  expect(setupProblems(draftOf({}, [3, 5]))).toEqual({ 'caseTypes.3.name': { code: 'E_EMPTY' } });
});

test('[PAG-9] the second of two case types with one name is told so', () => {
  const draft = draftOf({ 'caseTypes.0.name': 'Klage', 'caseTypes.2.name': ' KLAGE ' });
  expect(setupProblems(draft)).toEqual({ 'caseTypes.2.name': { code: 'E_DUPLICATE_NAME' } });
});

test('[PAG-5] an empty set-up is told about all of its fields at once', () => {
  const draft = readSetupDraft(written({}), [0], true);
  expect(Object.keys(setupProblems(draft))).toEqual([
    'code',
    'owner.name',
    'owner.email',
    'owner.password',
    'unit.name',
    'caseTypes.0.name',
  ]);
});

test('[PAG-5] a code is asked for and sent only where it is needed', () => {
  const without = draftOf({ 'caseTypes.0.name': 'Klage', code: 'BCDF-GHJK' });
  expect(setupRequest(without, 'nb', [])).not.toHaveProperty('code');
  const withIt = draftOf({ 'caseTypes.0.name': 'Klage', code: ' BCDF-GHJK ' }, [0], true);
  expect(setupRequest(withIt, 'nb', [])).toMatchObject({ code: 'BCDF-GHJK' });
});
