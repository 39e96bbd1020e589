import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { withBare } from './bare';
import type { Order } from './bench';
import { BENCHES } from './benches';
import { type Figure, isReached, tableOf } from './figure';
import { machine } from './measure';
import { withProduct } from './product';

/**
 * `npm run bench -- [name …] [--bare] [--short] [--profile <folder>]`. Prints each bench as it ends and one table of all.
 * What is slower than its goal is marked and no failure; what is lost, doubled or refused is one.
 */
async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      bare: { type: 'boolean', default: false },
      short: { type: 'boolean', default: false },
      profile: { type: 'string' },
    },
  });
  // Of the servers that are started, not of this process.
  if (values.profile !== undefined)
    process.env.NODE_OPTIONS = `--cpu-prof --cpu-prof-dir=${values.profile}`;
  const possible = Object.keys(BENCHES).filter((name) => !values.bare || BENCHES[name]?.isForBare);
  const names = positionals.length === 0 ? possible : positionals;
  const order: Order = {
    length: values.short ? 'short' : 'full',
    withUnit: values.bare ? withBare : withProduct,
  };
  const all: Figure[] = [];
  console.log(`${machine()}, ${new Date().toISOString().slice(0, 16)}Z`);
  for (const name of names) {
    const bench = BENCHES[name];
    if (bench === undefined || !possible.includes(name))
      throw new Error(`No bench is named ${name}. There are: ${possible.join(', ')}.`);
    console.log(`\n${name}: ${bench.about}`);
    const before = busy();
    const figures = await bench.run(order);
    console.log(`  ${busyText(before)}`);
    console.log(tableOf(figures));
    all.push(...figures);
  }
  const missed = all.filter((figure) => isReached(figure) === false);
  console.log(`\n${values.short ? 'A short run: the figures say little.\n' : ''}${tableOf(all)}`);
  console.log(`\n${all.length} figures, ${missed.length} of them short of their goal (✗).`);
}

function busy(): number {
  return loadavg()[0] ?? Number.NaN;
}

// What else the machine did changes every figure.
function busyText(before: number): string {
  return `load of the machine before: ${before.toFixed(1)}, after: ${busy().toFixed(1)}`;
}

await run();
