import { rmSync } from 'node:fs';
import { asc, eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { people } from '@/db/sqlite/people-tables';
import { unitBySlug } from '@/db/sqlite/unit-by-slug';
import { newInstallation, openInstallation, SLUG } from './testing/installation';

const LOG = `case_id,activity,timestamp,resource,case_channel,case_startdate,case_deadline,case_enddate
A,T02,2011-01-03T09:00:00+01:00,Kari Nordmann,Desk,2011-01-01,2011-03-01,2011-01-05T00:00:00+01:00
A,T04,2011-01-04T09:00:00+01:00,Ola Nordmann,Desk,2011-01-01,2011-03-01,2011-01-05T00:00:00+01:00
B,T02,2011-01-03T10:00:00+01:00,Kari Nordmann,Post,2011-01-03,,
`;

let installation: Awaited<ReturnType<typeof newInstallation>>;
beforeEach(async () => {
  installation = await newInstallation();
});
afterEach(() => rmSync(installation.dataDir, { recursive: true }));

describe('npm run replay', () => {
  it('[RPL-2] [RPL-3] [RPL-4] makes a unit with the past of the log and invented people, and counts it', async () => {
    const file = installation.write('logg.csv', LOG);
    const ran = await installation.run('replay', '--unit', 'fortid', '--file', file);
    expect(ran).toMatchObject({
      code: 0,
      said: expect.stringContaining('On the board: 2 cases, 1 done, 1 open.'),
    });
    expect(ran.said).toContain('In the file:  2 cases, 1 done, 1 open.');

    const open = openInstallation(installation.dataDir);
    const unit = unitBySlug(open.database, 'fortid');
    if (unit === null) throw new Error('no unit was made');
    const names = open.database.orm
      .select({ name: people.name })
      .from(people)
      .where(eq(people.unitId, unit))
      .orderBy(asc(people.name))
      .all();
    const past = await open.boards.boardAt(unit, Date.parse('2011-01-04T12:00:00Z'));
    await open.close();
    expect(names).toEqual([{ name: 'Person 1' }, { name: 'Person 2' }]);
    expect(past.day.day).toBe('2011-01-04');
  });

  it('[RPL-2] refuses the address of a unit that is there', async () => {
    const file = installation.write('logg.csv', LOG);
    const ran = await installation.run('replay', '--unit', SLUG, '--file', file);
    expect(ran).toMatchObject({ code: 1, said: expect.stringContaining('choose another address') });
  });
});
