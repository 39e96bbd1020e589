import { describe, expect, it } from 'vitest';
import { mappingOf } from './draft';

const COLUMNS = {
  reference: 0,
  type: 1,
  received: 2,
  deadline: null,
  difficulty: 4,
  version: null,
  post: null,
};

describe('the columns that a person has chosen', () => {
  it('[IMP-9] are a mapping when nothing is missing', () => {
    expect(mappingOf({ columns: COLUMNS, always: null })).toEqual(COLUMNS);
    expect(mappingOf({ columns: { ...COLUMNS, type: null }, always: 'Klage' })).toEqual({
      ...COLUMNS,
      type: { always: 'Klage' },
    });
  });

  it('[IMP-9] name the first field that is missing', () => {
    expect(mappingOf({ columns: { ...COLUMNS, reference: null }, always: null })).toBe('reference');
    expect(mappingOf({ columns: { ...COLUMNS, type: null }, always: null })).toBe('type');
    expect(mappingOf({ columns: COLUMNS, always: '' })).toBe('type');
    expect(mappingOf({ columns: { ...COLUMNS, received: null }, always: null })).toBe('received');
  });
});
