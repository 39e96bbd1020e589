import { describe, expect, test } from 'vitest';
import { shortcutOf } from './shortcuts';

const NOTHING = { ctrlKey: false, metaKey: false, altKey: false };
const press = (key: string, more: Partial<typeof NOTHING> = {}) => ({ ...NOTHING, key, ...more });
const AT_DESK = { writing: false, single: true };

describe('[DSK-4] single keys', () => {
  test.each([
    ['n', { kind: 'takeNext' }],
    ['N', { kind: 'takeNext' }],
    ['m', { kind: 'move' }],
    ['?', { kind: 'list' }],
    ['1', { kind: 'column', name: 'arrived' }],
    ['5', { kind: 'column', name: 'waiting' }],
  ])('[DSK-4] %s does what is listed', (key, shortcut) => {
    expect(shortcutOf(press(key), AT_DESK)).toEqual(shortcut);
  });

  test.each(['0', '6', 'x', 'Enter', ' '])('[DSK-4] %s is left alone', (key) => {
    expect(shortcutOf(press(key), AT_DESK)).toBeNull();
  });

  test('[DSK-4] none acts when they are switched off, nor while somebody writes', () => {
    for (const key of ['n', 'm', '?', '2']) {
      expect(shortcutOf(press(key), { writing: false, single: false })).toBeNull();
      expect(shortcutOf(press(key), { writing: true, single: true })).toBeNull();
    }
  });

  test('[DSK-4] the browser keeps its own keys', () => {
    expect(shortcutOf(press('n', { ctrlKey: true }), AT_DESK)).toBeNull();
    expect(shortcutOf(press('m', { altKey: true }), AT_DESK)).toBeNull();
  });
});

test('[DSK-5] Ctrl Z takes back the last deed, but in a text it undoes the text', () => {
  const off = { writing: false, single: false };
  expect(shortcutOf(press('z', { ctrlKey: true }), off)).toEqual({ kind: 'undo' });
  expect(shortcutOf(press('z', { metaKey: true }), off)).toEqual({ kind: 'undo' });
  expect(shortcutOf(press('z', { ctrlKey: true }), { writing: true, single: true })).toBeNull();
});

test('[DSK-50] Ctrl K finds, from within a text too', () => {
  for (const writing of [false, true]) {
    const where = { writing, single: false };
    expect(shortcutOf(press('k', { ctrlKey: true }), where)).toEqual({ kind: 'find' });
    expect(shortcutOf(press('K', { metaKey: true }), where)).toEqual({ kind: 'find' });
    expect(shortcutOf(press('k'), where)).toBeNull();
  }
});
