import type { Actor } from '@/domain/actor';
import type { Day } from '@/domain/calendar';
import { instantOf } from '@/domain/calendar/oslo-time';
import type { ClientCommand, Command } from '@/domain/command';
import type { CommandId, PersonId } from '@/domain/ids';
import { values } from '@/domain/ordered-map';
import { checkEnd, checkLeft, whatWaits } from './check-end';
import { TabCheck } from './check-tab';
import { SimDevice } from './device';
import { type FaultMix, NO_FAULTS } from './fault-mix';
import { SYSTEM, setUp } from './first-orders';
import { Ledger } from './ledger';
import { Network } from './network';
import { nextOrder } from './orders';
import type { Plant } from './plant';
import type { Random } from './random';
import { SimAccess } from './sim-access';
import { SimServer } from './sim-server';
import { SimTab } from './sim-tab';
import { Truth } from './truth';
import { promised } from './violation';
import { World } from './world';

export type RunOptions = {
  readonly random: Random;
  readonly faults: FaultMix;
  readonly plant: Plant;
};

/** Five minutes before the cut-off, so that the day turns while they work. */
const BEGINS = instantOf('2026-10-14' as Day, '13:55');
/** All that heals by itself heals within this: the longest silence, and some attempts after it. */
const HEALED_MS = 180_000;
const COMES_BACK_MS = 3_000;
const CLOSING_MS = 100;

/** One simulated morning: people at their desks, what they do, and what must be true all the while. */
export class Run {
  readonly world = new World(BEGINS);
  readonly random: Random;
  readonly faults: FaultMix;
  readonly truth = new Truth();
  readonly access = new SimAccess(this.truth);
  readonly ledger = new Ledger();
  readonly server: SimServer;
  readonly devices: SimDevice[] = [];
  readonly #plant: Plant;
  #tabs: { readonly tab: SimTab; readonly check: TabCheck }[] = [];
  #ids = 0;
  #steps = 0;

  constructor({ random, faults, plant }: RunOptions) {
    this.random = random;
    this.faults = faults;
    this.#plant = plant;
    const { world, truth, access } = this;
    this.server = new SimServer({ world, random, truth, access, plant }, NO_FAULTS);
  }

  get tabs(): readonly SimTab[] {
    return this.#tabs.map(({ tab }) => tab);
  }

  tabsOf(device: SimDevice): readonly SimTab[] {
    return this.tabs.filter((tab) => tab.device === device);
  }

  /** Those that have not lost their access. */
  usedTabsOf(device: SimDevice): readonly SimTab[] {
    return this.tabsOf(device).filter((tab) => !tab.isLeft);
  }

  figures(): { readonly steps: number; readonly events: number; readonly made: number } {
    return { steps: this.#steps, events: this.truth.seq, made: this.ledger.all.length };
  }

  /** The unit is set up, everybody opens the board, and only then the trouble begins. */
  async begin(): Promise<void> {
    this.server.start();
    const people = Array.from({ length: this.faults.people }, (_, n) => `person-${n}` as PersonId);
    for (const [actor, command] of setUp(people)) await this.#ordered(command, actor);
    for (const person of people) {
      const network = new Network(this.world, this.random, NO_FAULTS);
      const skew = this.random.between(-1, 1) * this.faults.skewMs;
      const { world, random } = this;
      const sessionId = this.access.signIn(person);
      const device = new SimDevice(person, sessionId, world, random, network, skew);
      this.devices.push(device);
      this.open(device);
    }
    await this.pass(2_000);
    this.server.become(this.faults);
    for (const device of this.devices) device.network.become(this.faults);
  }

  /** What somebody has just done has had its effect on the screen. */
  async settle(): Promise<void> {
    await this.world.settle();
    this.#look();
  }

  /** Lets time pass, and looks at every screen after everything that happens. */
  async pass(ms: number): Promise<void> {
    const until = this.world.now() + ms;
    while (await this.world.step(until)) {
      this.#steps += 1;
      this.#look();
    }
  }

  open(device: SimDevice): void {
    const { world, random, server } = this;
    const tab = new SimTab({
      world,
      random,
      server,
      device,
      plant: this.#plant,
      newId: () => this.#newId(),
    });
    this.#tabs.push({ tab, check: new TabCheck(tab, this) });
  }

  /** The tab dies on the spot. */
  kill(tab: SimTab): void {
    this.#look();
    if (tab.device.isWiped) this.ledger.wiped(tab.device);
    const isSettled = (commandId: CommandId) => this.#isSettled(commandId);
    this.ledger.tabDies(tab, isSettled);
    tab.crash();
    this.#tabs = this.#tabs.filter((one) => one.tab !== tab);
  }

  /** Somebody does something on one of the screens. */
  order(): void {
    const tab = this.random.pick(this.tabs);
    if (tab === undefined || !tab.life.isAlive) return;
    const { client, view, connection } = tab.store.get();
    if (view.board.seq === 0 || connection.kind === 'ended') return;
    this.#tidy(tab, client.returned);
    if (this.random.chance(0.1)) {
      tab.store.lookAt(this.random.pick(values(view.board.cases))?.id ?? null);
    }
    const last = this.ledger.lastOn(tab.device);
    const command = nextOrder(this.random, view.board, tab.person, last);
    if (command.type === 'Undo' && this.random.chance(0.5)) {
      void tab.store.undo(command.undoes).then((undone) => {
        if (undone.ok && 'takenBack' in undone) this.ledger.takenBack(command.undoes);
        else if (undone.ok) this.ledger.add(tab, undone.commandId, command, undone.outcome);
      });
      return;
    }
    this.submit(tab, command);
    if (this.random.chance(0.05)) tab.hide();
  }

  submit(tab: SimTab, command: ClientCommand): void {
    const submission = tab.store.submit(command);
    if (submission.ok) this.ledger.add(tab, submission.commandId, command, submission.outcome);
  }

  /** The tab is closed in good order; what it was about to store, it stores. */
  close(tab: SimTab): void {
    tab.store.stop();
    this.world.after(CLOSING_MS, () => {
      if (tab.life.isAlive) this.kill(tab);
    });
  }

  /** An old copy of the disk takes the place of it. What only the newer one had is gone, unless a device still has it. */
  restore(copy: ReturnType<SimServer['copyOfDisk']>): void {
    const settled = this.ledger.all.filter((made) => this.#isSettled(made.commandId));
    this.server.restore(copy);
    for (const made of settled) {
      if (made.fate === 'open' && !this.#isSettled(made.commandId)) made.fate = 'restored';
    }
  }

  /** A member of the unit again, as soon as the server can be reached. */
  admit(person: PersonId): void {
    if (this.truth.board.members.some((member) => member.person === person)) return;
    void this.server.order(this.#newId(), { type: 'AdmitPerson', person, role: 'member' }, SYSTEM);
    this.world.after(1_000, () => this.admit(person));
  }

  /** A new sign-in, and a new tab in the place of those that were left. Some of these stay open, and nobody looks at them. */
  signIn(device: SimDevice): void {
    for (const tab of this.tabsOf(device)) {
      if (!tab.isLeft || this.random.chance(0.5)) this.kill(tab);
    }
    // What a tab made that had not heard of it was wiped by one that had.
    if (device.isWiped) this.ledger.wiped(device);
    device.isWiped = false;
    device.keepsCommands = false;
    if (!this.access.mayFollow(device.sessionId)) {
      device.sessionId = this.access.signIn(device.person);
    }
    this.open(device);
  }

  /** [S8] The trouble is over. Everything that waits gets through, and everybody comes to see the same. */
  async quiesce(): Promise<void> {
    const calm: FaultMix = { ...NO_FAULTS, people: this.faults.people };
    this.server.become(calm);
    this.server.restart();
    for (const device of this.devices) {
      device.network.become(calm);
      device.isFull = false;
      this.admit(device.person);
      if (this.usedTabsOf(device).length === 0) this.open(device);
    }
    await this.#drained('in the tabs that were open');
    // Once more from the beginning: what a device had kept is all that a new tab has.
    for (const device of this.devices) {
      for (const tab of this.tabsOf(device)) this.close(tab);
    }
    await this.pass(1_000);
    for (const device of this.devices) this.signIn(device);
    await this.#drained('after everybody opened the board again');
    this.truth.checkForgetting();
    checkEnd(this);
  }

  #look(): void {
    for (const { tab, check } of this.#tabs) {
      if (!tab.life.isAlive) continue;
      check.look();
      const { kind, why } = tab.store.get().connection;
      if (kind === 'ended' && !tab.isLeft) this.#leave(tab, why);
    }
  }

  /** [S10] Access is gone, and with it all that the device kept; a sign-in that ran out leaves what was made. */
  #leave(tab: SimTab, why: string | null): void {
    tab.isLeft = true;
    const { device } = tab;
    if (why === 'E_LOGIN' || why === 'E_SESSION_REVOKED') {
      device.keepsCommands = true;
    } else {
      device.isWiped = true;
      this.ledger.wiped(device);
    }
    this.world.after(COMES_BACK_MS, () => {
      if (!tab.life.isAlive) return;
      // A tab that has not heard of it yet may still be writing, and will wipe what it wrote.
      if (this.usedTabsOf(device).length === 0) checkLeft(device);
      this.admit(device.person);
      this.signIn(device);
    });
  }

  #tidy(tab: SimTab, returned: ReturnType<SimTab['store']['get']>['client']['returned']): void {
    const one = this.random.pick(returned);
    const made = one === undefined ? undefined : this.ledger.get(one.commandId);
    if (one === undefined || made === undefined || this.random.chance(0.7)) return;
    if (one.status.kind === 'dead' && this.random.chance(0.5)) {
      made.wasSentAgain = true;
      tab.store.sendAgain(one.commandId);
      return;
    }
    made.fate = made.fate === 'open' ? 'dismissed' : made.fate;
    tab.store.dismiss(one.commandId);
  }

  async #drained(when: string): Promise<void> {
    const until = this.world.now() + HEALED_MS;
    while (this.world.now() < until && whatWaits(this) !== null) await this.pass(500);
    const waiting = whatWaits(this);
    promised(
      waiting === null,
      'S8',
      () => `${waiting} ${when}, ${HEALED_MS / 1_000} s after the last fault`,
    );
  }

  #isSettled(commandId: CommandId): boolean {
    return this.truth.lastOf(commandId) !== null || this.truth.answerTo(commandId) !== null;
  }

  async #ordered(command: Command, actor: Actor): Promise<void> {
    let isAnswered = false;
    void this.server.order(this.#newId(), command, actor)?.then(() => {
      isAnswered = true;
    });
    while (!isAnswered) await this.pass(10);
  }

  /** A UUIDv7 as to its form; that it counts up is what makes a run repeatable. */
  #newId(): CommandId {
    this.#ids += 1;
    return `01900000-0000-7000-8000-${this.#ids.toString(16).padStart(12, '0')}` as CommandId;
  }
}
