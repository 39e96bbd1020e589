import { describe, expect, it } from 'vitest';
import { readLog } from './read-log';

/** What happened, as `case what resource`, with the time left out. */
async function told(text: string, group: string | null = null) {
  const bytes = new TextEncoder().encode(text);
  const { events } = await readLog(bytes, { kind: null, group, from: null, until: null });
  return events.map(({ caseId, what, resource, reason }) =>
    [caseId, what, resource, reason].filter((one) => one !== '').join(' '),
  );
}

const RECEIPT =
  'case_id,activity,timestamp,resource,case_channel,case_startdate,case_deadline,case_enddate\n';
const INCIDENTS = 'case_id,activity,timestamp,resource,lifecycle,group,impact\n';
const PERMITS = 'case_id,activity,timestamp,resource,case_parts,case_enddate\n';

describe('what a log tells', () => {
  it('[RPL-1] of receptions: who had the case, and that it ended with what was told of its end', async () => {
    const rows = [
      'A,T02,2011-01-03T09:00:00+01:00,Anna,Desk,2011-01-01,2011-03-01,2011-01-05T00:00:00+01:00',
      'A,T04,2011-01-04T09:00:00+01:00,Bo,Desk,2011-01-01,2011-03-01,2011-01-05T00:00:00+01:00',
      'A,T10,2011-01-06T09:00:00+01:00,Anna,Desk,2011-01-01,2011-03-01,2011-01-05T00:00:00+01:00',
      'B,T02,2011-01-03T10:00:00+01:00,admin1,Post,2011-01-03,,',
    ];
    expect(await told(RECEIPT + rows.join('\n'))).toEqual([
      'A arrived',
      'A assigned Anna',
      'B arrived',
      'A assigned Bo',
      'A done Bo',
    ]);
  });

  it('[RPL-1] of incidents: the queue, the waits with their reasons, and the first of the last completions', async () => {
    const rows = [
      'A,Queued,2012-05-01T09:00:00+02:00,SYSTEM,Awaiting Assignment,G1,Low',
      'A,Accepted,2012-05-01T10:00:00+02:00,Anna,In Progress,G1,Low',
      'A,Accepted,2012-05-01T11:00:00+02:00,Anna,Wait - User,G1,Low',
      'A,Accepted,2012-05-02T09:00:00+02:00,Bo,In Progress,G1,Low',
      'A,Completed,2012-05-02T10:00:00+02:00,Bo,Resolved,G1,Low',
      'A,Completed,2012-05-09T10:00:00+02:00,SYSTEM,Closed,G1,Low',
    ];
    expect(await told(INCIDENTS + rows.join('\n'))).toEqual([
      'A arrived',
      'A assigned Anna',
      'A waitStarted Anna Wait - User',
      'A waitEnded Anna',
      'A assigned Bo',
      'A done Bo',
    ]);
  });

  it('[RPL-1] of the stay in one group: leaving it counts as done, and ends a wait', async () => {
    const rows = [
      'A,Accepted,2012-05-01T10:00:00+02:00,Anna,In Progress,G1,Low',
      'A,Accepted,2012-05-01T11:00:00+02:00,Anna,Wait,G1,Low',
      'A,Accepted,2012-05-02T11:00:00+02:00,Cis,In Progress,G2,Low',
    ];
    expect(await told(INCIDENTS + rows.join('\n'), 'G1')).toEqual([
      'A arrived',
      'A assigned Anna',
      'A waitStarted Anna Wait',
      'A waitEnded Anna',
      'A done Anna',
    ]);
  });

  it('[RPL-1] of permits: information that is asked for, and that has come', async () => {
    const rows = [
      'A,01_HOOFD_010,2011-01-03T09:00:00+01:00,Anna,Bouw,',
      'A,08_AWB45_025,2011-01-04T09:00:00+01:00,Anna,Bouw,',
      'A,08_AWB45_020_1,2011-01-05T09:00:00+01:00,Anna,Bouw,',
      'A,08_AWB45_040,2011-01-10T09:00:00+01:00,Anna,Bouw,',
    ];
    expect(await told(PERMITS + rows.join('\n'))).toEqual([
      'A arrived',
      'A assigned Anna',
      'A waitStarted Anna Additional information',
      'A waitEnded Anna',
    ]);
  });

  it('[RPL-1] in the order in which it happened, an arrival first and an end last', async () => {
    const at = '2011-01-03T09:00:00+01:00';
    const rows = [`B,T02,${at},Anna,Desk,,,${at}`, `A,T02,${at},Anna,Desk,,,`];
    expect(await told(RECEIPT + rows.join('\n'))).toEqual([
      'B arrived',
      'A arrived',
      'B assigned Anna',
      'A assigned Anna',
      'B done Anna',
    ]);
  });

  it('[RPL-1] is refused when it is no log that we know, or a line of it cannot be read', async () => {
    await expect(told('case_id,activity\nA,T02')).rejects.toThrow('--kind');
    await expect(told(`${RECEIPT}A,T02,yesterday,Anna,Desk,,,`)).rejects.toThrow('Line 2');
    await expect(told(`${RECEIPT}A,T02,2011-01-03,Anna,13097248022,,,`)).rejects.toThrow(
      'E_IDENTITY_NUMBER',
    );
  });
});
