import { describe, expect, test } from 'vitest';
import { UPCASTS, type Upcast, upcast, versionOf } from './upcast';

describe('an event of an older version', () => {
  const withTitle: Upcast = ({ type, v, data, priv }) => ({
    type,
    v: v + 1,
    data: { ...(data as object), title: 'Uten navn' },
    priv,
  });
  const withoutOld: Upcast = ({ type, v, data, priv }) => {
    const { old: _old, ...rest } = data as { old: unknown };
    return {
      type,
      v: v + 1,
      data: rest,
      priv: priv === null ? null : { ...(priv as object), by: null },
    };
  };
  const renamed: Upcast = ({ data, priv }) => ({ type: 'Noted', v: 2, data, priv });
  const chains = new Map([
    ['Noted', [withTitle, withoutOld]],
    ['Written', [withTitle, renamed]],
  ]);

  test('[UPC-1] is lifted one step at a time to the shape of today', () => {
    const first = { type: 'Noted', v: 1, data: { old: 1, kept: 2 }, priv: { note: 'x' } };
    const today = {
      type: 'Noted',
      data: { kept: 2, title: 'Uten navn' },
      priv: { note: 'x', by: null },
    };
    expect(upcast(first, chains)).toEqual(today);
    expect(upcast({ ...first, v: 2, data: { old: 1, kept: 2, title: 'B' } }, chains)).toEqual({
      ...today,
      data: { kept: 2, title: 'B' },
    });
    expect(upcast({ ...first, v: 3, data: { kept: 2 } }, chains)).toEqual({
      type: 'Noted',
      data: { kept: 2 },
      priv: { note: 'x' },
    });
  });

  test('[UPC-2] whose private part is forgotten is lifted all the same', () => {
    expect(upcast({ type: 'Noted', v: 1, data: { old: 1 }, priv: null }, chains)).toEqual({
      type: 'Noted',
      data: { title: 'Uten navn' },
      priv: null,
    });
  });

  test('[UPC-3] may have been of a type that is no more', () => {
    expect(upcast({ type: 'Written', v: 1, data: { old: 1 }, priv: null }, chains)).toEqual({
      type: 'Noted',
      data: { title: 'Uten navn' },
      priv: null,
    });
  });

  test('[UPC-4] of a type or version that was never written is a broken promise, not a guess', () => {
    expect(() => upcast({ type: 'Unheard', v: 1, data: {}, priv: null }, chains)).toThrow(
      'a known type of event: Unheard',
    );
    for (const v of [0, 4])
      expect(() => upcast({ type: 'Noted', v, data: {}, priv: null }, chains)).toThrow(
        'a known version of Noted',
      );
    expect(() => upcast({ type: 'constructor', v: 1, data: {}, priv: null })).toThrow(
      'a known type of event',
    );
  });

  test('[UPC-5] every type is written in the version that follows its last step', () => {
    for (const [type, chain] of UPCASTS)
      expect(versionOf(type as Parameters<typeof versionOf>[0])).toBe(chain.length + 1);
    expect(UPCASTS.size).toBeGreaterThan(25);
  });
});
