import { v7 } from 'uuid';
import { type Board, emptyBoard } from '@/domain/board';
import { type BoardJson, decodeBoard } from '@/domain/board-json';
import type { ClientCommand } from '@/domain/command';
import type { RecordedEvent } from '@/domain/event';
import { evolveAll } from '@/domain/evolve';
import type { CommandId } from '@/domain/ids';
import {
  type Answer,
  type Events,
  type HelloAnswer,
  PROTOCOL,
  type Snapshot,
} from '@/domain/protocol';
import { Line } from './line';
import type { Answered, Requests } from './requests';

type Position = { readonly lastSeq: number; readonly lastHash: string };
type Welcome = Extract<HelloAnswer, { ok: true }>;
const NOTHING: Position = { lastSeq: 0, lastHash: '' };
/** A hello after a board is answered with what came meanwhile, unless that was too much again. */
const HELLOS = 5;

export type ViewerListener = {
  readonly heard: (events: readonly RecordedEvent[], at: number) => void;
};

/** A screen of a unit: one socket that speaks the protocol and sees that nothing is left out. */
export class Viewer {
  readonly #requests: Requests;
  readonly #slug: string;
  readonly #listener: ViewerListener;
  #line: Line | null = null;
  #position: Position = NOTHING;
  /** What came while the answer that goes before it was still on its way through this process. */
  #early: Events[] | null = [];
  /** Why what it was told cannot be right. */
  #fault: string | null = null;
  #boardBytes = 0;

  constructor(requests: Requests, slug: string, listener: ViewerListener = { heard: () => {} }) {
    this.#requests = requests;
    this.#slug = slug;
    this.#listener = listener;
  }

  /** The last event that it has. Throws when it was told something that does not follow on what it had. */
  get seq(): number {
    if (this.#fault !== null) throw new Error(`A viewer of ${this.#slug}: ${this.#fault}.`);
    return this.#position.lastSeq;
  }

  /** What came over its socket and by its request for the board, in bytes, without the envelopes of HTTP. */
  get bytes(): number {
    return (this.#line?.bytes ?? 0) + this.#boardBytes;
  }

  /** Connects, and is live when it returns. The board is fetched and left packed: unpacking is the work of its own machine. */
  async join(): Promise<void> {
    await this.#join((answered) => positionIn(answered.etag));
  }

  /** The same, and the board unpacked and ready to be shown. */
  async joinWithBoard(): Promise<Board> {
    const of = { board: emptyBoard };
    const missed = await this.#join((answered) => {
      const { seq, hash, board } = answered.json<Snapshot>();
      of.board = decodeBoard(board as BoardJson);
      return { lastSeq: seq, lastHash: hash };
    });
    return evolveAll(of.board, missed);
  }

  /** Says hello and stays there: it may give commands, and is told nothing. */
  async sayHello(): Promise<Welcome> {
    return this.#hello(await this.#connect());
  }

  async submit(command: ClientCommand, commandId: string = v7()): Promise<Answer> {
    if (this.#line === null) throw new Error('Who gives a command has said hello.');
    const commands = [{ commandId: commandId as CommandId, command }];
    const answered = await this.#line.ask('submit', { commands });
    if ('refusal' in answered)
      throw new Error(`A message was refused: ${JSON.stringify(answered.refusal)}`);
    const [answer] = answered.answers;
    if (answer === undefined) throw new Error('A command was not answered.');
    return answer;
  }

  close(): void {
    this.#line?.close();
  }

  async #join(open: (answered: Answered) => Position): Promise<readonly RecordedEvent[]> {
    const line = await this.#connect();
    for (let hellos = 0; hellos < HELLOS; hellos++) {
      const { missed } = await this.#hello(line);
      if (!('snapshot' in missed)) {
        const early = this.#early ?? [];
        this.#early = null;
        for (const events of [missed, ...early]) this.#take(events);
        return missed.events;
      }
      const answered = await this.#requests.get(missed.snapshot);
      this.#boardBytes += answered.bytes.length;
      this.#position = open(answered);
    }
    throw new Error(`After ${HELLOS} hellos it is still not live.`);
  }

  async #connect(): Promise<Line> {
    const { origin, cookie } = this.#requests;
    this.#line = await Line.open(origin, cookie, {
      message: (name, body) => {
        if (name === 'events') this.#heard(body as Events);
        if (name === 'bye') this.#failed(`it was sent away: ${JSON.stringify(body)}`);
      },
      lost: (why) => this.#failed(why),
    });
    return this.#line;
  }

  async #hello(line: Line): Promise<Welcome> {
    const hello = { protocol: PROTOCOL, unit: this.#slug, ...this.#position };
    const answer = await line.ask('hello', hello);
    if (!answer.ok) throw new Error(`A hello was refused: ${JSON.stringify(answer.refusal)}`);
    return answer;
  }

  #heard(events: Events): void {
    if (this.#early === null) this.#take(events);
    else this.#early.push(events);
  }

  #take({ from, events, hash }: Events): void {
    const at = performance.now();
    const { lastSeq } = this.#position;
    if (from !== lastSeq + 1) {
      this.#failed(`it has ${lastSeq} and was told ${from}`);
      return;
    }
    this.#position = { lastSeq: lastSeq + events.length, lastHash: hash };
    this.#listener.heard(events, at);
  }

  #failed(fault: string): void {
    this.#fault ??= fault;
  }
}

/** A board is marked with the number and the hash of its last event. */
function positionIn(etag: string | null): Position {
  const [, seq, hash] = /^"(\d+)-(.*)"$/.exec(etag ?? '') ?? [];
  if (seq === undefined || hash === undefined) throw new Error(`A board is marked ${etag}.`);
  return { lastSeq: Number(seq), lastHash: hash };
}
