/**
 * True for the name of a column that would say why somebody is away, or that a user is ill: «Sykmeldt»,
 * «fraværs_årsak», «Diagnose». Such a column is refused with E_HEALTH_DATA. Benefits («Sykepenger») and absence
 * without a reason («Fravær») are not about health.
 */
export function looksLikeAbsenceReason(columnName: string): boolean {
  const words = plainWords(columnName);
  const joined = words.replaceAll(' ', '');
  return ILLNESS.test(joined) || ILL.test(words) || (ABSENCE.test(joined) && REASON.test(joined));
}

/**
 * True for words that mark a case as strengt fortrolig, fortrolig or skjermet, whether they name a column or stand in
 * one. «Ikke skjermet» and «Ugradert» say the opposite, and «skjermet virksomhet» is a place to work.
 */
export function looksGraded(columnNameOrValue: string): boolean {
  const words = plainWords(columnNameOrValue).replace(SHELTERED_WORK, ' ');
  return GRADE.test(words) && !DENIAL.test(words);
}

/**
 * True when a cell marks its case as protected: by its own words, or by anything but a no in a column that is there to
 * tell («Diskresjonskode: 6»). Such a row is refused with E_PROTECTED_CASE.
 */
export function marksProtectedCase(columnName: string, value: string): boolean {
  if (looksGraded(value)) return true;
  const isTelling =
    GRADING_COLUMN.test(plainWords(columnName).replaceAll(' ', '')) || looksGraded(columnName);
  const words = plainWords(value);
  return isTelling && words !== '' && !DENIAL.test(words) && !NO.test(words);
}

const ILLNESS =
  /s(?:yk|juk)e?(?:meld|fravaer)|egenmeld|eigenmeld|diagnos|s(?:yk|juk)dom|sickleave|sickness|illness/;
const ILL = /\b(?:syk|sjuk|sick|ill|sykt barn|sjukt barn)\b/;
const ABSENCE = /fravaer|absence|permisjon|borte/;
const REASON = /arsak|grunn|kode|type|reason|cause|code|hvorfor|kvifor/;

const GRADE =
  /\b(?:strengt ?fortrolig|fortrolig|fortruleg|strengt ?fortruleg|skjermet|skjerma|kode ?[67]|spsf|spfo|sperret adresse|sperra adresse|hemmelig adresse)\b/;
const GRADING_COLUMN =
  /adressebeskyttelse|adressevern|adressegradering|diskresjon|gradering|skjerming|spesreg/;
const SHELTERED_WORK = /\bskjerm(?:et|a|ede) (?:virksomhet|verksemd|bedrift|arbeid|sektor)\w*/g;
const DENIAL = /\b(?:ikke|ikkje|ingen|not|ugradert|uskjermet)\b/;
const NO = /^(?:nei|no|none|usann|false|null|na|n a|0|ukjent|unknown|ordinaer|normal|apen|open)$/;

// Marks go before normalising, whose time is not in proportion to their number; «å» spelled with one is then an a.
const HIDDEN_OR_MARK = /[\p{M}\p{Default_Ignorable_Code_Point}]/gu;

/** Words in lower case, parted by one space, with æ as ae, ø as o and å as a, so that every spelling meets the same rule. */
function plainWords(text: string): string {
  return text
    .replace(HIDDEN_OR_MARK, '')
    .normalize('NFKC')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('aa', 'a')
    .replaceAll('oe', 'o')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
