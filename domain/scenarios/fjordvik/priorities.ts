import { must } from '../../assert';
import { unregisteredNow } from '../../day/decide';
import { type Act, clock } from './acts';
import type { Key } from './people';
import type { Telling } from './telling';

const EVERY_DAY = 'Alt registrert innen kl. 14';

/** Today's few: what they are depends on what lies there, and three are enough. */
const WISHES: readonly { readonly text: string; readonly owner: Key | null }[] = [
  { text: 'Tre klager med svarfrist denne uka', owner: 'amira' },
  { text: 'Selvstendige fra september', owner: 'jonas' },
  { text: 'Yrkesskader fra august', owner: 'bjorn' },
  { text: 'Purre arbeidsgivere som har ventet over ti dager', owner: 'eli' },
  { text: 'Refusjoner eldre enn to uker', owner: null },
  { text: 'Svar til Skatteetaten om næringsinntekt', owner: 'farid' },
  { text: 'Gå gjennom ventesaker uten neste gjennomgang', owner: 'eli' },
  { text: 'To tilbakekrevinger til totrinnskontroll', owner: 'camilla' },
  { text: 'Behandlingsdager: tøm bunken', owner: 'dag' },
];

/** Chosen before the meeting, done by the afternoon or offered again the day after. */
export function priorityActs(telling: Telling): readonly Act[] {
  return [
    { minute: clock(8, 4), tell: answerOffered },
    { minute: clock(8, 6), tell: choose },
    { minute: clock(9, 8), tell: putInOrder },
    { minute: clock(13, 58), tell: finishFirst },
    { minute: clock(14, 35), tell: finishSome },
    ...(telling.dayNumber % 6 === 2 ? [{ minute: clock(11, 12), tell: reword }] : []),
  ];
}

function answerOffered(telling: Telling): void {
  for (const { id, text, state, rolledOver } of telling.board.priorities) {
    if (state.kind !== 'offered') continue;
    // What every day brings anew is not carried along, and neither is what nobody came to for days.
    const isOver = text === EVERY_DAY || rolledOver > 2;
    telling.as('guro', { type: isOver ? 'DropPriority' : 'TakeUpPriority', priority: id });
  }
}

function choose(telling: Telling): void {
  const { board, chance } = telling;
  const [first] = board.priorities;
  const before = first?.id ?? null;
  telling.as('guro', { type: 'AddPriority', text: EVERY_DAY, owner: null, before });
  const there = new Set(board.priorities.map((one) => one.text));
  const open = WISHES.filter((wish) => !there.has(wish.text));
  for (let n = board.priorities.length; n < 2; n += 1) {
    const wish = must(open.splice(chance.between(0, open.length - 1), 1)[0], 'a wish is left');
    const owner = wish.owner === null ? null : telling.cast[wish.owner];
    telling.as('guro', { type: 'AddPriority', text: wish.text, owner, before: null });
  }
}

function putInOrder(telling: Telling): void {
  const { board, chance } = telling;
  const last = board.priorities.at(-1);
  const second = board.priorities[1];
  if (last === undefined || second === undefined || !chance.happens(0.4)) return;
  telling.tries('ingrid', { type: 'MovePriority', priority: last.id, before: second.id });
  const mine = board.priorities.find((one) => one.priv.owner === null && one.text !== EVERY_DAY);
  if (mine === undefined) return;
  const owner = telling.cast[telling.someone()];
  telling.tries('ingrid', { type: 'AssignPriority', priority: mine.id, owner });
}

function finishFirst(telling: Telling): void {
  const first = telling.board.priorities.find((one) => one.text === EVERY_DAY);
  if (first !== undefined && unregisteredNow(telling.board) === 0)
    telling.tries('camilla', { type: 'FinishPriority', priority: first.id });
}

function finishSome(telling: Telling): void {
  for (const one of telling.board.priorities) {
    if (one.state.kind !== 'open' || one.text === EVERY_DAY || !telling.chance.happens(0.65))
      continue;
    const who = telling.keyOf(one.priv.owner) ?? telling.someone();
    telling.tries(who, { type: 'FinishPriority', priority: one.id });
  }
}

function reword(telling: Telling): void {
  const one = telling.board.priorities.find((each) => each.text !== EVERY_DAY);
  if (one === undefined) return;
  const text = `${one.text}, før kl. 12`;
  telling.tries('guro', { type: 'ChangePriority', priority: one.id, text, replaces: one.text });
}
