import { beforeAll, describe, expect, test } from 'vitest';
import { WORLD } from './purity-rule';
import { type Linted, lintPlanted, type Planted } from './testing/lint-planted';

const IMPURE = [
  'export const __ = Date.now();',
  'export const __ = new Date();',
  'export const __ = new Date(0);',
  'export const __ = (at: Date) => at;',
  'export const { now: __ } = Date;',
  'export const __ = Math.random();',
  "export const __ = Math['random']();",
  'export const { random: __ } = Math;',
  'export const __ = (name: string) => Math[name];',
  'export const __ = process.env.TZ;',
  'export const __ = crypto.randomUUID();',
  'export const __ = globalThis.performance;',
  'setTimeout(() => 1, 0); ',
  'export const __ = typeof window;',
  'export const __ = import.meta.url;',
  ...WORLD.map((name) => `export const __ = ${name};`),
];

const PURE = [
  'export const __ = Math.floor(1.5);',
  "export const __ = Math['max'](1, 2);",
  'export const __ = (Date: number, process: number) => Date + process;',
  'export const __ = { Date: 1, process: 2, now: () => 3 };',
  'export const __ = (event: { process: string }) => event.process;',
  "export const __ = JSON.stringify([new Map(), new Set(), 'Date.now()']);",
];

describe('the domain is pure', () => {
  let inDomain: readonly Linted<Planted>[];
  let elsewhere: readonly Linted<Planted>[];

  beforeAll(async () => {
    const texts = [...IMPURE, ...PURE];
    const files = ['server/ops/a.ts', 'domain/a.test.ts', 'domain/testing/a.ts', 'domainlike/a.ts'];
    inDomain = await lintPlanted(
      'purity',
      texts.map((text) => ({ file: 'domain/cases/a.ts', text })),
    );
    elsewhere = await lintPlanted(
      'purity',
      files.flatMap((file) => texts.map((text) => ({ file, text }))),
    );
  });

  test.each(IMPURE)('found: %s', (text) => {
    expect(inDomain.find((one) => one.text === text)?.messages.length).toBeGreaterThan(0);
  });

  test.each(PURE)('let through: %s', (text) => {
    expect(inDomain.find((one) => one.text === text)?.messages).toEqual([]);
  });

  test('the rule is about the domain alone, and not about its tests', () => {
    expect(elsewhere.length).toBeGreaterThan(0);
    expect(elsewhere.filter(({ messages }) => messages.length > 0)).toEqual([]);
  });
});
