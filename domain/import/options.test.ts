import { describe, expect, it } from 'vitest';
import type { CaseTypeId } from '../ids';
import { type ImportOptions, optionsToQuery, readOptions } from './options';

const OPTIONS: ImportOptions = {
  columns: { reference: 'case_id', always: 'Klage, haster', received: 'Mottatt dato' },
  allOrNothing: false,
  createTypes: true,
  registered: false,
  complete: true,
  covers: ['klage' as CaseTypeId, 'anke' as CaseTypeId],
  again: 'ask',
};

describe('the options of an import in an address', () => {
  it('[IMP-9] go there and back', () => {
    const query = new URLSearchParams(optionsToQuery(OPTIONS));
    expect(readOptions(query)).toEqual({ ok: true, options: OPTIONS });
  });

  it('[IMP-16] are all or nothing, of known types and registered when nothing is said', () => {
    expect(readOptions([['reference', 'case_id']])).toEqual({
      ok: true,
      options: {
        columns: { reference: 'case_id' },
        allOrNothing: true,
        createTypes: false,
        registered: true,
        complete: false,
        covers: null,
        again: 'yes',
      },
    });
  });

  it.each([
    ['rows', 'some'],
    ['types', ''],
    ['arrive', 'late'],
    ['reference', ''],
  ])('[IMP-9] are refused when %s is %j', (field, value) => {
    expect(readOptions([[field, value]])).toEqual({
      ok: false,
      refusal: { code: 'E_BAD_OP', field },
    });
  });

  it('[IMP-9] are refused when there is one that nobody knows', () => {
    expect(readOptions([['role', 'leader']])).toMatchObject({
      ok: false,
      refusal: { code: 'E_BAD_OP' },
    });
  });
});
