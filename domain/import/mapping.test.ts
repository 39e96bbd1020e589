import { describe, expect, it } from 'vitest';
import { resolveMapping } from './mapping';

const HEADER = ['case_id', 'Type sak', 'Mottatt', 'Frist'];

describe('resolveMapping', () => {
  it('[IMP-9] finds columns by their header, however it is spelled, and by their number', () => {
    expect(
      resolveMapping({ reference: 'case_id', type: 'type_sak', received: '3' }, HEADER),
    ).toEqual({
      ok: true,
      mapping: {
        reference: 0,
        type: 1,
        received: 2,
        deadline: null,
        difficulty: null,
        version: null,
        post: null,
      },
    });
  });

  it('[IMP-9] takes one type for all cases instead of a column', () => {
    const named = { reference: 'case_id', always: 'Klage', received: 'Mottatt', deadline: 'Frist' };
    expect(resolveMapping(named, HEADER)).toEqual({
      ok: true,
      mapping: {
        reference: 0,
        type: { always: 'Klage' },
        received: 2,
        deadline: 3,
        difficulty: null,
        version: null,
        post: null,
      },
    });
  });

  it.each([
    ['reference', { type: 'Type sak', received: 'Mottatt' }],
    ['type', { reference: 'case_id', received: 'Mottatt' }],
    ['received', { reference: 'case_id', type: 'Type sak' }],
    ['deadline', { reference: 'case_id', type: 'Type sak', received: 'Mottatt', deadline: 'none' }],
    [
      'difficulty',
      { reference: 'case_id', type: 'Type sak', received: 'Mottatt', difficulty: '5' },
    ],
  ])('[IMP-9] names %s when it has no column', (field, named) => {
    expect(resolveMapping(named, HEADER)).toEqual({
      ok: false,
      refusal: { code: 'E_IMPORT_MAPPING', field },
    });
  });
});
