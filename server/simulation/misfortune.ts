import type { Run } from './run';
import type { SimServer } from './sim-server';

const BACKUP_CHANCE = 0.05;

/** What goes wrong between two orders, as often as the run's mix of faults says. */
export class Misfortunes {
  readonly #run: Run;
  #backup: ReturnType<SimServer['copyOfDisk']> | null = null;

  constructor(run: Run) {
    this.#run = run;
  }

  strike(): void {
    const { faults } = this.#run;
    if (this.#happens(faults.partitions)) this.#partition();
    if (this.#happens(faults.serverCrashes)) this.#crashServer();
    if (this.#happens(faults.tabCrashes)) this.#crashTab();
    if (this.#happens(faults.secondTabs)) this.#secondTab();
    if (this.#happens(faults.removals)) this.#removal();
    if (this.#happens(faults.signOuts)) this.#signOut();
    if (this.#happens(faults.deviceFailures)) this.#deviceFails();
    if (faults.restores > 0) this.#maybeRestore(faults.restores);
  }

  #happens(perHundred: number): boolean {
    return this.#run.random.chance(perHundred / 100);
  }

  #partition(): void {
    const { random, devices, server, world, tabs } = this.#run;
    const device = random.pick(devices);
    if (device === undefined || device.network.isCut) return;
    const own = tabs.filter((tab) => tab.device === device);
    server.breakWires(device.network, (wire) => own.some((tab) => tab.has(wire)));
    world.after(random.between(500, 20_000), () => device.network.heal());
  }

  #crashServer(): void {
    const { random, server, world } = this.#run;
    server.crash();
    world.after(random.between(100, 5_000), () => server.restart());
  }

  #crashTab(): void {
    const run = this.#run;
    const tab = run.random.pick(run.tabs);
    if (tab === undefined) return;
    run.kill(tab);
    run.world.after(run.random.between(100, 5_000), () => {
      if (run.usedTabsOf(tab.device).length === 0) run.open(tab.device);
    });
  }

  #secondTab(): void {
    const run = this.#run;
    const device = run.random.pick(run.devices);
    if (device === undefined) return;
    const tabs = run.usedTabsOf(device);
    const extra = tabs.length > 1 ? run.random.pick(tabs) : undefined;
    if (extra === undefined) run.open(device);
    else run.close(extra);
  }

  #removal(): void {
    const run = this.#run;
    const [leader, ...others] = run.devices;
    const removed = run.random.pick(others);
    const tab = leader === undefined ? undefined : run.tabsOf(leader)[0];
    if (removed === undefined || tab === undefined) return;
    run.submit(tab, { type: 'RemovePerson', person: removed.person });
    run.world.after(run.random.between(5_000, 15_000), () => run.admit(removed.person));
  }

  #signOut(): void {
    const { random, devices, access } = this.#run;
    const device = random.pick(devices);
    if (device !== undefined) access.signOut(device.sessionId);
  }

  #deviceFails(): void {
    const { random, devices } = this.#run;
    const device = random.pick(devices);
    if (device === undefined) return;
    device.isFull = true;
    device.wasFull = true;
  }

  /** Once in a run at most: whoever restores has a reason. */
  #maybeRestore(restores: number): void {
    const run = this.#run;
    if (this.#backup === null) {
      if (run.random.chance(BACKUP_CHANCE * restores)) this.#backup = run.server.copyOfDisk();
    } else if (this.#backup.seq < run.truth.seq && run.random.chance(BACKUP_CHANCE)) {
      run.restore(this.#backup);
      this.#backup = { ...this.#backup, seq: Number.POSITIVE_INFINITY };
    }
  }
}
