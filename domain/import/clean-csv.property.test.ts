import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '../calendar';
import type { Difficulty } from '../cases/case';
import { cleanColumns, cleanCsv } from './clean-csv';
import { resolveMapping } from './mapping';
import { type PlannedCase, planImport } from './plan';
import { readTable } from './table';

const text = fc
  .stringMatching(/^[a-zæøåA-Z";,|][a-zæøåA-Z";,| ]{0,30}[a-zæøåA-Z";,|]$/)
  .map((one) => one.replace(/ +/g, ' '));
const day = fc.constantFrom('2026-11-01', '2026-11-20').map((one) => one as Day);
const planned = fc
  .record({
    reference: text,
    typeName: text,
    received: day,
    deadline: fc.option(fc.constant('2026-12-24' as Day)),
    difficulty: fc.option(fc.constantFrom<Difficulty>(1, 2, 3)),
    version: fc.option(fc.nat()),
    post: fc.option(day),
  })
  .map(
    (one): PlannedCase => ({ ...one, line: 0, typeColumn: 2, caseType: null, isRetired: false }),
  );

describe('cleanCsv', () => {
  it('[IMP-22] writes cases so that reading them gives the same cases, and each on its line', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(planned, { minLength: 1, maxLength: 20, selector: (one) => one.reference }),
        (cases) => {
          const read = readTable(cleanCsv({ cases, tellsDeadline: true }));
          if (!read.ok) throw new Error(read.problem.fault);
          const named = resolveMapping(cleanColumns({ tellsDeadline: true }), read.table.header);
          if (!named.ok) throw new Error(named.refusal.field);
          const world = {
            today: '2026-11-23' as Day,
            caseTypes: [],
            createTypes: true,
            typeNames: [],
          };
          expect(planImport(read.table, named.mapping, world)).toMatchObject({
            cases: cases.map((one, at) => ({ ...one, line: at + 2 })),
            problems: [],
          });
        },
      ),
    );
  });
});
