import { addDays } from '../../calendar';
import type { Phase } from '../../ideas/ideas';
import type { IdeaId } from '../../ids';
import type { Key } from './people';
import type { Telling } from './telling';

/** An idea of the unit, and what becomes of it on which working day of the story. */
export type IdeaTold = {
  readonly key: string;
  readonly problem: string;
  readonly suggestion: string | null;
  readonly by: Key;
  readonly day: number;
  readonly votes: readonly Key[];
  /** Effort and effect. */
  readonly weight?: readonly [1 | 2 | 3, 1 | 2 | 3];
  readonly whys?: readonly string[];
  readonly owner?: Key;
  readonly phases?: readonly (readonly [number, Phase])[];
};

export const IDEAS: readonly IdeaTold[] = [
  {
    key: 'one queue',
    problem: 'Sakene er delt etter fødselsdato, så fravær rammer skjevt.',
    suggestion: 'Én inngående kø for alle, eldste først.',
    by: 'guro',
    day: 0,
    votes: ['eli', 'amira', 'bjorn', 'dag', 'farid', 'ingrid'],
    weight: [2, 3],
    owner: 'guro',
    phases: [
      [0, 'testing'],
      [12, 'adopted'],
    ],
  },
  {
    key: 'same day',
    problem: 'Purringer går ut først når noen tilfeldigvis åpner saken.',
    suggestion: 'Purre samme dag som fristen går ut.',
    by: 'eli',
    day: 1,
    votes: ['camilla', 'hakon', 'jonas'],
    weight: [1, 2],
    owner: 'eli',
    phases: [
      [3, 'analysing'],
      [5, 'testing'],
      [17, 'noEffect'],
    ],
  },
  {
    key: 'template',
    problem: 'Saker for selvstendige blir liggende fordi vi må be om opplysninger i flere runder.',
    suggestion: 'Felles mal som ber om alt i første brev.',
    by: 'jonas',
    day: 4,
    votes: ['amira', 'bjorn', 'camilla', 'eli', 'farid', 'hakon', 'guro'],
    weight: [1, 3],
    whys: [
      'Vi spør samme bruker to ganger om de samme tallene.',
      'Første brev ber ikke om alt vi trenger.',
      'Hver av oss skriver brevet på sin måte.',
      'Det finnes ingen felles mal for selvstendige.',
      'Malene ble laget før regelendringen i 2019.',
    ],
    owner: 'camilla',
    phases: [
      [6, 'analysing'],
      [19, 'testing'],
    ],
  },
  {
    key: 'waiting twice',
    problem: 'Ventesaker blir sett på for sjelden.',
    suggestion: 'Gå gjennom dem tirsdag og torsdag, med egen oppgave.',
    by: 'ingrid',
    day: 6,
    votes: ['eli', 'bjorn', 'dag', 'jonas', 'amira'],
    weight: [1, 3],
    owner: 'eli',
    phases: [
      [8, 'testing'],
      [20, 'adopted'],
    ],
  },
  {
    key: 'phone',
    problem: 'Telefonen bryter opp formiddagen.',
    suggestion: 'Telefonvakt bare etter kl. 14.',
    by: 'farid',
    day: 7,
    votes: ['dag', 'hakon'],
    weight: [1, 2],
    owner: 'farid',
    phases: [
      [9, 'testing'],
      [15, 'worse'],
    ],
  },
  {
    key: 'complaints',
    problem: 'Klager blir liggende til fristen er nær.',
    suggestion: 'Egen klagedag hver fredag.',
    by: 'amira',
    day: 9,
    votes: ['camilla'],
    weight: [3, 1],
    phases: [[14, 'dropped']],
  },
  {
    key: 'reminder',
    problem: 'Arbeidsgiver må purres i et annet system enn saken ligger i.',
    suggestion: 'Purre arbeidsgiver rett fra saken.',
    by: 'bjorn',
    day: 13,
    votes: ['eli', 'farid', 'jonas', 'amira', 'guro'],
    weight: [2, 3],
    whys: [
      'Adressen til arbeidsgiver finnes bare i det gamle systemet.',
      'Den ble aldri flyttet over.',
    ],
    owner: 'bjorn',
    phases: [[18, 'analysing']],
  },
  {
    key: 'abroad',
    problem: 'Bare Håkon kan saker om arbeid i EØS.',
    suggestion: 'Eli og Jonas følger hver sin EØS-sak til ende.',
    by: 'hakon',
    day: 16,
    votes: ['jonas', 'eli', 'ingrid'],
  },
  {
    key: 'letters',
    problem: 'Avslag på tilbakedatering er på tre sider.',
    suggestion: null,
    by: 'dag',
    day: 20,
    votes: ['farid', 'camilla'],
  },
  {
    key: 'screen',
    problem: 'Tavla på møterommet er vanskelig å lese bakerst.',
    suggestion: null,
    by: 'camilla',
    day: 23,
    votes: ['hakon'],
  },
];

/** One step of an idea: it is written, voted for, weighed and asked about, or comes into another phase. */
export function tellIdea(telling: Telling, told: IdeaTold): void {
  const { problem, suggestion } = told;
  telling.note<IdeaId>(told.key, telling.as(told.by, { type: 'AddIdea', problem, suggestion }));
}

export function weigh(telling: Telling, told: IdeaTold): void {
  const idea = telling.known<IdeaId>(told.key);
  for (const who of told.votes) {
    telling.as(who, { type: 'VoteForIdea', idea, vote: true });
  }
  if (told.owner !== undefined)
    telling.as('guro', { type: 'AssignIdea', idea, owner: telling.cast[told.owner] });
  if (told.weight !== undefined)
    telling.as('guro', { type: 'WeighIdea', idea, effort: told.weight[0], effect: told.weight[1] });
  for (const [place, text] of (told.whys ?? []).entries()) {
    telling.as('ingrid', { type: 'AnswerWhy', idea, place, text, replaces: null });
  }
}

/** What was agreed on: what, who, and on which working day of the story by when. */
export type ActionTold = {
  readonly key: string;
  readonly text: string;
  readonly owner: Key | null;
  readonly idea: string | null;
  readonly day: number;
  /** Days after that. */
  readonly dueIn: number;
  readonly done?: number;
};

export const ACTIONS: readonly ActionTold[] = [
  action('map', 'Telle hva som ligger hos hver av oss i dag', 'guro', 'one queue', 0, 4, 2),
  action('letter', 'Lage mal med alle spørsmål i ett brev', 'camilla', 'template', 8, 14, 17),
  action('show', 'Vise malen på fagmøtet', 'eli', 'template', 18, 11),
  action('duty', 'Sette opp oppgaven ventesaker i ukeplanen', 'ingrid', 'waiting twice', 8, 3, 9),
  action('address', 'Spørre brukerstøtte om arbeidsgiveradresser', 'bjorn', 'reminder', 18, 5),
  action('abroad', 'Avtale opplæring i EØS med Håkon', 'ingrid', null, 17, 6),
  action('plan', 'Ferieplan for høstferien', null, null, 19, 20),
  action('routine', 'Oppdatere rutinen for tilbakedatering', 'dag', null, 12, 9),
];

export function tellAction(telling: Telling, told: ActionTold): void {
  const { text, owner, idea, dueIn } = told;
  const commandId = telling.as('guro', {
    type: 'AddAction',
    text,
    due: addDays(telling.today, dueIn),
    owner: owner === null ? null : telling.cast[owner],
    idea: idea === null ? null : telling.known<IdeaId>(idea),
  });
  telling.note(`action ${told.key}`, commandId);
}

function action(
  key: string,
  text: string,
  owner: Key | null,
  idea: string | null,
  day: number,
  dueIn: number,
  done?: number,
): ActionTold {
  return { key, text, owner, idea, day, dueIn, ...(done === undefined ? {} : { done }) };
}
