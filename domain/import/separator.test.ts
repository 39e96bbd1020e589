import { describe, expect, it } from 'vitest';
import { recogniseSeparator } from './separator';

describe('recogniseSeparator', () => {
  it.each([
    [';', 'sak;type;mottatt\n1;Klage, haster;2026-11-23\n2;Søknad, ny;2026-11-23\n'],
    [',', 'sak,type\n1,"a;b;c"\n2,"d;e"\n'],
    ['\t', 'sak\ttype, art\n1\tKlage; ny\n'],
    ['|', 'sak|type\n1|Klage\n'],
  ])('[IMP-2] finds %j where other signs stand in the text as well', (separator, text) => {
    expect(recogniseSeparator(text)).toEqual({ separator, from: 0, line: 1 });
  });

  it('[IMP-2] believes a first line that says it', () => {
    expect(recogniseSeparator('sep=|\r\na|b;c;d\r\n1|2;3;4\r\n')).toEqual({
      separator: '|',
      from: 7,
      line: 2,
    });
  });
});
