import type { ImportField } from './mapping';

/**
 * What headers say in case systems: bokmål, nynorsk, English and the words of event logs, the likeliest first. Written
 * as `plainHeader` makes them: lower case, letters and digits only.
 */
export const COLUMN_WORDS: Readonly<Record<ImportField, readonly string[]>> = {
  reference: words(`
    saksnummer saksnr saksid sakid saksreferanse eksternid arkivsaksnummer arkivsak oppgaveid
    journalpostid caseid casenumber caseno casereference caseconceptname externalid referanse
    reference ref sak case id
  `),
  type: words(`
    sakstype saktype typesak sakskategori oppgavetype behandlingstype tema gjelder gjeld casetype
    typeofcase kategori category type caseparts product casechannel channel
  `),
  received: words(`
    mottatt mottattdato datomottatt mottaksdato motteke motteken mottekedato mottekendato innkommet
    innkommen inndato kravmottatt received receiveddate datereceived casestartdate startdate
    opprettet oppretta opprettettidspunkt created createdat registreringsdato timestamp
    timetimestamp dato date
  `),
  deadline: words(`
    frist fristdato saksfrist behandlingsfrist fristferdigstillelse forfallsdato forfall deadline
    casedeadline duedate due caseenddateplanned enddateplanned
  `),
  difficulty: words(`
    vanskelighetsgrad vanskelighet vanskegrad vanskelegheitsgrad kompleksitet difficulty complexity
  `),
  version: words(`
    versjon versjonsnummer versjonsnr saksversjon endringsnummer endringsnr revisjon version
    caseversion versionnumber revision revisionnumber
  `),
  post: words(`
    sistepost sistepostdato sistmottattpost nypost nyttdokument nyedokumenter sistedokument
    sistedokumentdato sistjournalpost sistejournalpost sistejournalpostdato dokumentmottatt
    dokumentmotteke sistmotteke latestpost lastpost newpost latestdocument lastdocument newdocument
    lastdocumentdate documentreceived
  `),
};

/** A header without case, accents, spaces and signs, so that `Case ID`, `case_id` and `case:id` are one word. */
export function plainHeader(header: string): string {
  return header
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
