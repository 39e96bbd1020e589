import { describe, expect, it } from 'vitest';
import { guessMapping } from './guess-mapping';
import { readTable } from './table';

function guess(text: string) {
  const read = readTable(text);
  if (!read.ok) throw new Error(read.problem.fault);
  return guessMapping(read.table);
}

describe('guessMapping', () => {
  it.each([
    [
      'bokmål',
      'Saksnummer;Sakstype;Mottatt dato;Frist;Vanskelighetsgrad\n1;Klage;01.11.2026;01.12.2026;2\n',
    ],
    ['nynorsk', 'Saksnr;Tema;Motteke;Fristdato;Vanskegrad\n1;Klage;01.11.2026;01.12.2026;2\n'],
    [
      'English',
      'Case ID,Category,Received date,Due date,Complexity\n1,Klage,2026-11-01,2026-12-01,2\n',
    ],
  ])('[IMP-8] knows the headers of %s', (_, text) => {
    expect(guess(text)).toEqual({
      reference: 0,
      type: 1,
      received: 2,
      deadline: 3,
      difficulty: 4,
      version: null,
      post: null,
    });
  });

  it.each([
    ['Saksnr;Sakstype;Mottatt;Versjon;Siste post\n1;Klage;01.11.2026;3;02.11.2026\n'],
    ['Saksnr;Sakstype;Motteke;Versjonsnr;Nytt dokument\n1;Klage;01.11.2026;3;\n'],
    ['Case ID;Case type;Received;Version;Last document\n1;Klage;2026-11-01;3;2026-11-02\n'],
  ])('[IMP-42] knows the headers of version and newest post in %j', (text) => {
    expect(guess(text)).toEqual({
      reference: 0,
      type: 1,
      received: 2,
      deadline: null,
      difficulty: null,
      version: 3,
      post: 4,
    });
  });

  it('[IMP-8] knows the columns of an event log, and prefers what is said of the case', () => {
    const text =
      'case_id,activity,timestamp,case_startdate,case_deadline,case_channel\n1,a,2011-10-11T13:45:40+02:00,2011-10-10,2011-12-06,Desk\n';
    expect(guess(text)).toEqual({
      reference: 0,
      type: 5,
      received: 3,
      deadline: 4,
      difficulty: null,
      version: null,
      post: null,
    });
  });

  it('[IMP-8] takes no column of other things for a date, and no column twice', () => {
    expect(guess('dato;id;type\nklage;1;2026-11-01\n')).toEqual({
      reference: 1,
      type: null,
      received: null,
      deadline: null,
      difficulty: null,
      version: null,
      post: null,
    });
  });

  it('[IMP-8] goes by the cells when there are no headers', () => {
    expect(guess('S-1\tKlage\t01.11.2026\t01.12.2026\nS-2\tKlage\t02.11.2026\t\n')).toEqual({
      reference: 0,
      type: 1,
      received: 2,
      deadline: 3,
      difficulty: null,
      version: null,
      post: null,
    });
  });
});
