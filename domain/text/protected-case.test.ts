import { describe, expect, test } from 'vitest';
import { looksGraded, looksLikeAbsenceReason, marksProtectedCase } from './protected-case';

describe('columns about health', () => {
  test.each([
    'Sykmeldt',
    'sykemelding',
    'SYKMELDING',
    'Sykefravær',
    'sykefravaer',
    'Sjukmeldt',
    'sjukefråvær',
    'Egenmelding',
    'eigenmelding',
    'Fraværsårsak',
    'fravaersaarsak',
    'fraværs_årsak',
    'FraværsÅrsak',
    'Årsak til fravær',
    'Fråværsgrunn',
    'fraværstype',
    'absence_reason',
    'Absence code',
    'Sick leave',
    'Syk',
    'sykt barn',
    'Diagnose',
    'diagnosekode',
    'Permisjonsgrunn',
    'Sykdom',
    'Hvorfor borte',
    'Fråvær\u200Bsårsak',
  ])('[TXT-16] «%s» tells why somebody is away or ill', (name) =>
    expect(looksLikeAbsenceReason(name)).toBe(true),
  );

  test.each([
    'Fravær',
    'Borte',
    'Sykepenger',
    'Sakstype',
    'Mottatt',
    'Frist',
    'Årsak',
    'Venteårsak',
    'Referanse',
    'Tilstede',
    'Psykolog',
    '',
    'Silo',
    'Illustrasjon',
  ])('[TXT-16] «%s» does not', (name) => expect(looksLikeAbsenceReason(name)).toBe(false));
});

describe('cases that are not for a board', () => {
  test.each([
    'Strengt fortrolig',
    'STRENGT_FORTROLIG',
    'STRENGT_FORTROLIG_UTLAND',
    'strengtFortrolig',
    'Fortrolig',
    'fortruleg adresse',
    'Skjermet',
    'skjerma',
    'Kode 6',
    'kode6',
    'KODE 7',
    'SPSF',
    'spfo',
    'Bruker er skjermet',
    'ｓｋｊｅｒｍｅｔ',
    'skjer\u00ADmet',
    'hemmelig adresse',
  ])('[TXT-17] «%s» marks a protected case', (text) => expect(looksGraded(text)).toBe(true));

  test.each([
    'Ugradert',
    'Ikke skjermet',
    'ikkje skjerma',
    'uskjermet',
    'Kode 61',
    'Postkode 6',
    'Kode 8',
    'fortrolighet',
    'Åpen',
    'Tilrettelagt arbeid i skjermet virksomhet',
    'Skjermbilde',
    '',
    'Dagpenger',
  ])('[TXT-17] «%s» does not', (text) => expect(looksGraded(text)).toBe(false));

  test.each([
    ['Diskresjonskode', '6'],
    ['diskresjonskode', 'SPFO'],
    ['Adressebeskyttelse', 'X'],
    ['adressebeskyttelse', 'FORTROLIG'],
    ['Skjermet', 'Ja'],
    ['skjermet', '1'],
    ['skjermet', 'true'],
    ['Strengt fortrolig', 'x'],
    ['Status', 'Strengt fortrolig'],
    ['Merknad', 'kode 7'],
    ['Gradering', 'Intern'],
  ])('[TXT-18] column «%s» with «%s» marks its row', (column, value) =>
    expect(marksProtectedCase(column, value)).toBe(true),
  );

  test.each([
    ['Diskresjonskode', ''],
    ['Adressebeskyttelse', 'UGRADERT'],
    ['Adressebeskyttelse', 'Ingen'],
    ['Skjermet', 'Nei'],
    ['skjermet', '0'],
    ['skjermet', 'false'],
    ['Skjermet', ' - '],
    ['Sakstype', 'Sykepenger'],
    ['Tiltak', 'Skjermet virksomhet'],
  ])('[TXT-18] column «%s» with «%s» does not', (column, value) =>
    expect(marksProtectedCase(column, value)).toBe(false),
  );
});
