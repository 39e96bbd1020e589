// Run after every `npm install`: `node scripts/complete-lock.mjs`.
//
// npm leaves a platform's package out of the lock when the registry at hand does not have it, and
// `npm ci` then fails with "Missing: … from lock file", on every machine. The entry it misses needs
// a version and for which system it is, and both can be read off the name: `@x/y-linux-arm64-musl`.
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { inRoot } from './paths.mjs';

const SYSTEMS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const PROCESSORS = [
  'arm',
  'arm64',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'wasm32',
  'x64',
];
/** How names end, and what npm calls it. Only Linux has more than one C library. */
const LIBRARIES = { gnu: 'glibc', gnueabihf: 'glibc', musl: 'musl', musleabihf: 'musl' };

/**
 * The lock with an entry for each optional platform package that some entry asks for and none
 * provides. Throws on a name that tells no platform, and on a version that is not exact.
 */
export function completed(lock) {
  const packages = { ...lock.packages };
  for (const [path, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      if (isProvided(packages, path, name)) continue;
      packages[`node_modules/${name}`] = platformEntry(name, version, dev);
    }
  }
  const sorted = Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
  return { ...lock, packages: Object.fromEntries(sorted) };
}

/** Node looks in the asking package's own node_modules first, then in each one above it. */
function isProvided(packages, path, name) {
  for (let folder = path; folder !== ''; folder = folderAbove(folder)) {
    if (`${folder}/node_modules/${name}` in packages) return true;
  }
  return `node_modules/${name}` in packages;
}

function folderAbove(folder) {
  return folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')));
}

function platformEntry(name, version, dev) {
  const words = name.split(/[/-]/);
  const os = SYSTEMS.find((system) => words.includes(system));
  const cpu = PROCESSORS.find((processor) => words.includes(processor));
  const library =
    os === 'linux' ? Object.keys(LIBRARIES).find((word) => words.includes(word)) : undefined;
  if (cpu === undefined || (os === undefined && cpu !== 'wasm32')) {
    throw new Error(
      `${name}: its name does not tell for which system it is; add it to the lock by hand.`,
    );
  }
  if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)) {
    throw new Error(`${name}: "${version}" is no exact version; add it to the lock by hand.`);
  }
  return {
    version,
    cpu: [cpu],
    ...(dev && { dev }),
    ...(library !== undefined && { libc: [LIBRARIES[library]] }),
    optional: true,
    ...(os !== undefined && { os: [os] }),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const file = process.argv[2] ?? inRoot('package-lock.json');
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const whole = completed(lock);
  const added = Object.keys(whole.packages).length - Object.keys(lock.packages).length;
  if (added > 0) writeFileSync(file, `${JSON.stringify(whole, null, 2)}\n`);
  console.log(`${added} platform packages added to ${file}`);
}
