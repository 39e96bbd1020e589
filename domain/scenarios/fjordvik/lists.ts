import type { Difficulty, Party } from '../../cases/case';

export type TypeKey =
  | 'extension'
  | 'refund'
  | 'corrected'
  | 'placement'
  | 'business'
  | 'freelance'
  | 'injury'
  | 'abroad'
  | 'backdated'
  | 'complaint'
  | 'recovery'
  | 'disputed'
  | 'days';

type UnitType = {
  readonly key: TypeKey;
  readonly name: string;
  readonly difficulty: Difficulty;
  readonly tracking: 'cards' | 'counts';
  readonly needsApproval: boolean;
};

export const CASE_TYPES: readonly UnitType[] = [
  counts('extension', 'Forlengelse', 1),
  counts('refund', 'Refusjon arbeidsgiver', 1),
  counts('corrected', 'Korrigert inntektsmelding', 1),
  counts('placement', 'Friskmeldt til arbeidsformidling', 2),
  cards('business', 'Selvstendig næring', 3),
  cards('freelance', 'Frilans og arbeidstaker', 3),
  cards('injury', 'Yrkesskade', 3),
  cards('abroad', 'Arbeid i EØS', 3),
  cards('backdated', 'Tilbakedatering', 2),
  { ...cards('complaint', 'Klage', 3), needsApproval: true },
  { ...cards('recovery', 'Tilbakekreving', 3), needsApproval: true },
  cards('disputed', 'Omtvistet arbeidsgiverperiode', 2),
  cards('days', 'Enkeltstående behandlingsdager', 2),
];

/** How often each kind of card comes, one beside the other. */
export const CARDS_THAT_COME: readonly TypeKey[] = [
  ...['business', 'business', 'business', 'backdated', 'backdated', 'backdated'],
  ...['complaint', 'complaint', 'injury', 'injury', 'freelance', 'freelance'],
  ...['recovery', 'recovery', 'disputed', 'days', 'abroad'],
] as readonly TypeKey[];

/** Of a hundred that come in as counts. */
export const COUNTS_THAT_COME: readonly { readonly key: TypeKey; readonly share: number }[] = [
  { key: 'extension', share: 58 },
  { key: 'refund', share: 26 },
  { key: 'corrected', share: 10 },
  { key: 'placement', share: 6 },
];

export type WaitKey =
  | 'income'
  | 'business'
  | 'tax'
  | 'doctor'
  | 'advice'
  | 'papers'
  | 'unit'
  | 'fault';

type WaitingReason = {
  readonly key: WaitKey;
  readonly text: string;
  readonly party: Party;
  readonly reviewDays: number;
  readonly asked: readonly string[];
};

export const WAITING_REASONS: readonly WaitingReason[] = [
  {
    key: 'income',
    text: 'Inntektsmelding',
    party: 'employer',
    reviewDays: 5,
    asked: [
      'Inntektsmelding for september',
      'Korrigert refusjonsbeløp',
      'Dato for første fraværsdag',
    ],
  },
  {
    key: 'business',
    text: 'Næringsopplysninger',
    party: 'user',
    reviewDays: 10,
    asked: [
      'Næringsoppgave for i fjor',
      'Omsetning de siste tre månedene',
      'Varig endring: dokumentasjon',
    ],
  },
  {
    key: 'papers',
    text: 'Dokumentasjon fra bruker',
    party: 'user',
    reviewDays: 10,
    asked: ['Oppdragskontrakter', 'Timelister for august', 'Underskrift på søknaden'],
  },
  {
    key: 'tax',
    text: 'Svar fra Skatteetaten',
    party: 'agency',
    reviewDays: 10,
    asked: ['Skattemelding for i fjor', 'Bekreftelse på bosted'],
  },
  {
    key: 'doctor',
    text: 'Opplysninger fra behandler',
    party: 'practitioner',
    reviewDays: 10,
    asked: ['Utfyllende opplysninger', 'Dato for første konsultasjon'],
  },
  {
    key: 'advice',
    text: 'Vurdering fra rådgivende overlege',
    party: 'internal',
    reviewDays: 5,
    asked: ['Vurdering av vilkåret om arbeidsuførhet'],
  },
  {
    key: 'unit',
    text: 'Avklaring fra annen enhet',
    party: 'unit',
    reviewDays: 5,
    asked: ['Beregning fra Nav Økonomi', 'Journalpost fra lokalkontoret'],
  },
  {
    key: 'fault',
    text: 'Feil i fagsystemet',
    party: 'technical',
    reviewDays: 2,
    asked: ['Meldt til brukerstøtte'],
  },
];

/** How often each is waited for, one beside the other: users and employers most, as everywhere. */
export const WAITS_THAT_COME: readonly WaitKey[] = [
  ...(['income', 'business', 'papers', 'tax', 'income', 'doctor', 'business'] as const),
  ...(['advice', 'income', 'papers', 'unit', 'business', 'income', 'fault'] as const),
];

export const PUT_BACK_REASONS = ['Mangler kompetanse', 'Rekker den ikke i dag', 'Inhabil'] as const;
export const HAND_OVER_REASONS = [
  'Jevner ut mengden',
  'Kjenner saken fra før',
  'Trenger kunnskap om EØS',
] as const;

export type DutyKey = 'mail' | 'phone' | 'waiting';
export const DUTIES: readonly { readonly key: DutyKey; readonly name: string }[] = [
  { key: 'mail', name: 'Journalvakt' },
  { key: 'phone', name: 'Telefon' },
  { key: 'waiting', name: 'Ventesaker' },
];

function counts(key: TypeKey, name: string, difficulty: Difficulty): UnitType {
  return { key, name, difficulty, tracking: 'counts', needsApproval: false };
}

function cards(key: TypeKey, name: string, difficulty: Difficulty): UnitType {
  return { key, name, difficulty, tracking: 'cards', needsApproval: false };
}
